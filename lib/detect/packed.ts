/** Detectors as text, for the engine of a hook: a text costs nothing to load, and most detectors never find anything. */
import type { Detector } from "./detector.ts";

/** A detector without its code. */
type Data = Record<string, unknown>;

/** What of a detector is code: called by its place in the list, once a value has the right form. */
const CODE = ["validate", "alone"] as const;

/** A regular expression as data. */
interface PackedPattern {
  readonly source: string;
  readonly flags: string;
}

/** The detectors as JSON, without their examples. */
export function packDetectors(detectors: readonly Detector[]): string {
  return JSON.stringify(detectors, (key, value) => {
    if (key === "examples") return undefined;
    if (typeof value === "function") return "code";
    return value instanceof RegExp ? { source: value.source, flags: value.flags } satisfies PackedPattern : value;
  });
}

/**
 * The detectors that were packed.
 *
 * @param original their code: the same list, or whatever throws where it is not there
 */
export function unpackDetectors<T extends Detector>(packed: string, original: () => readonly Detector[]): readonly T[] {
  const list: Data[] = JSON.parse(packed);
  list.forEach((data, place) => {
    for (const name of CODE) {
      if (data[name] !== "code") continue;
      data[name] = (value: string) =>
        (original()[place] as unknown as Record<string, (value: string) => boolean>)[name]!(value);
    }
    for (const name of ["pattern", "notAfter"]) if (data[name]) madeLazily(data, name, data[name] as PackedPattern);
  });
  return list as unknown as readonly T[]; // what JSON made of detectors, with what it left out
}

/** A regular expression is made where it is first used: making all of them takes longer than a whole judgement. */
function madeLazily(data: Data, name: string, { source, flags }: PackedPattern): void {
  let made: RegExp | undefined;
  Object.defineProperty(data, name, { enumerable: true, get: () => made ??= new RegExp(source, flags) });
}
