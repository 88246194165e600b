/** Each detector by itself, for who counts its steps. */
import { allDetectors } from "../../../lib/detect/catalog.ts";
import type { Finding } from "../../../lib/detect/detector.ts";
import { findingsIn } from "../../../lib/detect/scan.ts";

const lists = allDetectors.map((detector) => [detector]);

/** What the detector at this place of the catalog finds. */
export function findWith(place: number, text: string): Finding[] {
  return findingsIn(text, lists[place]!);
}
