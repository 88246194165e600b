/** Replaces what was found in a text by something that may be read. */
import { type Finding, kindsOf } from "./detector.ts";
import { redactAroundJson } from "./redact_json.ts";
import { isOrder, replaced, type Replacement, UNREAD } from "./replacement.ts";
import { sha256Now } from "./_sha256.ts";

/**
 * How a value is replaced.
 *
 * - `mask`: first character, stars, last character, as long as the value; at most four characters become stars only.
 *   Nothing else of a secret stays, not even the prefix that names its vendor.
 * - `partial`: the last four characters stay, as on a receipt; up to eight characters become stars only.
 * - `remove`: `[REDACTED:<type>]`.
 * - `hash` and `tokenize`: the same for the same value. They are not salted, so whoever can try all values (there are
 *   only 10⁹ social security numbers) can undo them; for personal data prefer the others.
 */
export type RedactionStyle = "mask" | "partial" | "remove" | "hash" | "tokenize";

const REPLACEMENT: Record<RedactionStyle, Replacement> = {
  mask: (value) => {
    const characters = [...value];
    if (characters.length <= 4) return "*".repeat(characters.length);
    return characters[0] + "*".repeat(characters.length - 2) + characters.at(-1);
  },
  partial: (value) => {
    const characters = [...value];
    const kept = characters.length > 8 ? characters.slice(-4) : [];
    return "*".repeat(characters.length - kept.length) + kept.join("");
  },
  remove: (_, type) => `[REDACTED:${type}]`,
  hash: (value) => `HASH_${sha256Now(value).slice(0, 8)}`,
  tokenize: (value, type) => `TOKEN_${type}_${sha256Now(`${type}:${value}`).slice(0, 12)}`,
};

// An order to whoever reads goes as a whole; a mask as long as the order would say nothing to a person.
const ORDER = "[REDACTED:security-dangerous]";

// What nobody has read, secrets and orders alike.
const REST = "[REDACTED:too-long]";

/** A line that may be the beginning of JSON. */
const BEGINS_JSON = /^[ \t]*[[{]/m;

/** How redaction is to look. */
export interface RedactOptions {
  readonly style?: RedactionStyle;
}

/**
 * The text with every finding replaced; the same input always gives the same output. JSON stays JSON.
 *
 * @param findings sorted and without overlaps, as `findingsIn()` gives them
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * const finding = { type: "us_ssn", start: 15, end: 26 };
 * assertEquals(redact("Patient SSN is 123-45-6789", [finding]), "Patient SSN is 1*********9");
 * assertEquals(redact("Patient SSN is 123-45-6789", [finding], { style: "remove" }), "Patient SSN is [REDACTED:us_ssn]");
 * ```
 */
export function redact(text: string, findings: readonly Finding[], { style = "mask" }: RedactOptions = {}): string {
  if (findings.length === 0) return text;
  const last = findings.at(-1)!;
  // What was not read needs no form.
  if (kindsOf(last).includes(UNREAD)) {
    return redact(text.slice(0, last.start), findings.slice(0, -1), { style }) + REST;
  }
  const replacement: Replacement = (value, type) => isOrder(type) ? ORDER : REPLACEMENT[style](value, type);
  return BEGINS_JSON.test(text) ? redactAroundJson(text, findings, replacement) : replaced(text, findings, replacement);
}
