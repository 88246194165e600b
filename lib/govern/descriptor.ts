/** What a record keeps of a statement: enough to recognise it, nothing sensitive. */
import { cut } from "../core/text.ts";
import { sanitize } from "../policy/sanitize.ts";

const MAX_LENGTH = 500;

// Only the head of a long text is sanitized. A secret that the head cuts in two goes unrecognised, so the last part of
// the head, longer than any key, is dropped after sanitizing.
const HEAD = 32 * 1024;
const LONGEST_SECRET = 8 * 1024;

/** The text with its sensitive values masked, cut to 500 characters. */
export function descriptorOf(text: string): string {
  if (text.length <= HEAD) return cut(sanitize(text), MAX_LENGTH);
  const head = sanitize(text.slice(0, HEAD));
  return cut(head.slice(0, Math.max(0, head.length - LONGEST_SECRET)) + "…", MAX_LENGTH);
}
