/** What a search needs to know of a list of detectors before anything was found. */
import { lazyList } from "../core/lazy_list.ts";
import type { Detector } from "./detector.ts";

/** The detectors by how they are found, by their places in the list. */
export interface Outline {
  /** Those with keywords, and the keywords of each. */
  readonly keyed: readonly number[];
  readonly keywords: readonly (readonly string[])[];
  /** Those with forms, and the forms of each. */
  readonly formed: readonly number[];
  readonly forms: readonly (readonly string[])[];
  /** The others, which are tried on every text. */
  readonly always: readonly number[];
}

const outlines = new WeakMap<readonly Detector[], () => Outline>();

/** The outline of the detectors. */
export function outlineOf(detectors: readonly Detector[]): Outline {
  return outlines.get(detectors)?.() ?? drawn(detectors);
}

/** Tells the outline of a list for which it was drawn before. */
export function setOutline(detectors: readonly Detector[], outline: Outline): void {
  outlines.set(detectors, () => outline);
}

/** Two lists as one. */
export function joined(first: readonly Detector[], second: readonly Detector[]): readonly Detector[] {
  const { length } = first;
  const list = lazyList(length + second.length, (place) => place < length ? first[place]! : second[place - length]!);
  outlines.set(list, () => merged(outlineOf(first), outlineOf(second), length));
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
  return { keyed, keywords, formed, forms, always };
}

function merged(first: Outline, second: Outline, length: number): Outline {
  const moved = (places: readonly number[]) => places.map((place) => place + length);
  return {
    keyed: [...first.keyed, ...moved(second.keyed)],
    keywords: [...first.keywords, ...second.keywords],
    formed: [...first.formed, ...moved(second.formed)],
    forms: [...first.forms, ...second.forms],
    always: [...first.always, ...moved(second.always)],
  };
}
