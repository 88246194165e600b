/** Replaces what was found in a text by something that may be read. */
import type { Finding } from "./detector.ts";
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

const REPLACEMENT: Record<RedactionStyle, (value: string, type: string) => string> = {
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

/** How redaction is to look. */
export interface RedactOptions {
  readonly style?: RedactionStyle;
}

/**
 * The text with every finding replaced; the same input always gives the same output. A text that is JSON stays JSON.
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
  const replacement = ({ type, start, end }: Finding) =>
    type.startsWith("injection_") ? ORDER : REPLACEMENT[style](text.slice(start, end), type);
  const redacted = spliced(text, findings, replacement);
  if (findings.length === 0 || !isJson(text) || isJson(redacted)) return redacted;

  // A number became a word: it needs quotes. If a finding reached across values, the whole becomes one string.
  const strings = stringsOf(text);
  let next = 0;
  const quoted = spliced(text, findings, (finding) => {
    while (next < strings.length && strings[next]!.end <= finding.start) next++;
    const inString = next < strings.length && strings[next]!.start < finding.start;
    return inString ? replacement(finding) : JSON.stringify(replacement(finding));
  });
  return isJson(quoted) ? quoted : JSON.stringify(redacted);
}

function spliced(text: string, findings: readonly Finding[], replacement: (finding: Finding) => string): string {
  let result = "";
  let end = 0;
  for (const finding of findings) {
    result += text.slice(end, finding.start) + replacement(finding);
    end = finding.end;
  }
  return result + text.slice(end);
}

function isJson(text: string): boolean {
  // A number or a word alone is JSON too, but nobody reads it as such.
  if (!/^\s*[[{]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    // Not being JSON is an answer, not a failure.
    return false;
  }
}

/** Where the string literals of a JSON text stand, in order. */
function stringsOf(json: string): { start: number; end: number }[] {
  return Array.from(json.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"/g), ({ index, 0: literal }) => ({
    start: index,
    end: index + literal.length,
  }));
}
