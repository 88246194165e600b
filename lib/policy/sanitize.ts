/** Text that may be kept: without secrets and personal data. */
import { allDetectors } from "../detect/catalog.ts";
import { redact } from "../detect/redact.ts";
import { findingsIn } from "../detect/scan.ts";

/**
 * The text with every secret and every personal datum masked, whatever the policies say.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * assertEquals(sanitize("SSN 123-45-6789"), "SSN 1*********9");
 * ```
 */
export function sanitize(text: string): string {
  return redact(text, findingsIn(text, allDetectors));
}
