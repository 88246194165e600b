/** What a statement moved: whoever deletes it where it is now deletes what it was before. */
import { baseName } from "./path.ts";

/** Normalised paths of before; true of those that are somewhere in the place, nobody knows under which name. */
type Origins = Map<string, boolean>;

/** By normalised paths. */
export class Moved {
  readonly #origins = new Map<string, Origins>();

  constructor(readonly spend: (work: number) => void) {}

  /** Notes what is at the place now, or was put into it. */
  put(place: string, origins: Origins): void {
    const there = this.#origins.get(place) ?? new Map();
    for (const [origin, isSomewhere] of origins) {
      this.spend(origin.length);
      there.set(origin, isSomewhere || there.get(origin) === true);
    }
    this.#origins.set(place, there);
  }

  /** What was moved to the path, below it, or to where the path is a part of it; the first two are there no longer. */
  take(path: string): Origins {
    // To compare two paths costs less than to make one.
    this.spend(this.#origins.size / 8);
    const taken: Origins = new Map();
    for (const [place, origins] of this.#origins) {
      const isBelow = place.startsWith(`${path}/`);
      const behind = path.startsWith(`${place}/`) ? path.slice(place.length) : "";
      if (!isBelow && behind === "" && place !== path) continue;
      for (const [origin, isSomewhere] of origins) {
        taken.set(isSomewhere ? origin : partOf(origin, behind), isBelow || isSomewhere);
      }
      if (behind === "") this.#origins.delete(place);
    }
    return taken;
  }
}

/** The part of what was moved that is there: the place may be the folder that it came into, with its own name in front. */
function partOf(origin: string, behind: string): string {
  const own = `/${baseName(origin)}`;
  return origin.replace(/\/\*$/, "") + (`${behind}/`.startsWith(`${own}/`) ? behind.slice(own.length) : behind);
}
