/** The proof of a kind of value that one detector finds, for the policies that rest on it alone. */
import { allDetectors, type SensitiveType } from "./catalog.ts";
import type { Proof } from "../core/proof.ts";

/** What the detector of this kind must find and must not. */
export function proofOf(type: SensitiveType): Proof {
  // One for tables finds more of the same, by where it stands.
  const detectors = allDetectors.filter((detector) => detector.type === type && !("column" in detector));
  const [detector] = detectors;
  // What one of several detectors leaves out, another may find.
  if (!detector || detectors.length > 1) {
    throw new RangeError(`Cannot take the proof of ${type}: ${detectors.length} detectors find it, and one must`);
  }
  return detector.examples();
}
