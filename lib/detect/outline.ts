/** What a search needs to know of a list of detectors before anything was found. */
import { lazyList } from "../core/lazy_list.ts";
import type { Detector } from "./detector.ts";
import { type FormTree, formTree } from "./form_index.ts";

/** The detectors by how they are found, by their places in the list. */
export interface Outline {
  /** Those with keywords, and the keywords of each. */
  readonly keyed: readonly number[];
  readonly keywords: readonly (readonly string[])[];
  /** Those with forms, and the forms of all of them; made when it is asked for, because most commands hold no number. */
  readonly formed: readonly number[];
  readonly forms: () => FormTree;
  /** The others, which are tried on every text. */
  readonly always: readonly number[];
}

const outlines = new WeakMap<readonly Detector[], Outline>();

/** The outline of the detectors. */
export function outlineOf(detectors: readonly Detector[]): Outline {
  const known = outlines.get(detectors);
  if (known) return known;
  const outline = drawn(detectors);
  outlines.set(detectors, outline);
  return outline;
}

/** Tells the outline of a list for which it was drawn before. */
export function setOutline(detectors: readonly Detector[], outline: Outline): void {
  outlines.set(detectors, outline);
}

/** Two lists as one. */
export function joined(first: readonly Detector[], second: readonly Detector[]): readonly Detector[] {
  const { length } = first;
  const list = lazyList(length + second.length, (place) => place < length ? first[place]! : second[place - length]!);
  const [one, other] = [outlineOf(first), outlineOf(second)];
  const moved = (places: readonly number[]) => places.map((place) => place + length);
  outlines.set(list, {
    keyed: [...one.keyed, ...moved(other.keyed)],
    keywords: [...one.keywords, ...other.keywords],
    formed: [...one.formed, ...moved(other.formed)],
    // One index serves both lists where the second has no forms.
    forms: other.formed.length === 0 ? one.forms : once(() => drawn(list).forms()),
    always: [...one.always, ...moved(other.always)],
  });
  return list;
}

function drawn(detectors: readonly Detector[]): Outline {
  const keyed: number[] = [];
  const keywords: (readonly string[])[] = [];
  const formed: number[] = [];
  const forms: (readonly string[])[] = [];
  const always: number[] = [];
  detectors.forEach((detector, place) => {
    if ("forms" in detector) {
      formed.push(place);
      forms.push(detector.forms);
    } else if (detector.keywords.length > 0) {
      keyed.push(place);
      keywords.push(detector.keywords);
    } else always.push(place);
  });
  return { keyed, keywords, formed, forms: once(() => formTree(forms)), always };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => made ??= make();
}
