/** What a record keeps of a statement: enough to recognise it, nothing sensitive. */
import { cut } from "../core/text.ts";
import { sanitize } from "../policy/sanitize.ts";

const MAX_LENGTH = 500;

// Only the head of a long text is sanitized: masking keeps lengths, so a secret that shows in the first 500 characters
// lies within the head as a whole, and is recognised.
const HEAD = 16 * 1024;

/** The text with its sensitive values masked, cut to 500 characters. */
export function descriptorOf(text: string): string {
  return cut(sanitize(text.slice(0, HEAD)), MAX_LENGTH);
}
