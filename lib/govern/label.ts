/** Names that callers choose freely, such as a tool's or a session's: short, on one line, without anything sensitive. */
import { oneLine } from "../core/text.ts";
import { sanitize } from "../policy/sanitize.ts";

const MAX_LENGTH = 128;

// A secret that begins within what is kept is recognised by what follows it.
const HEAD = 4 * 1024;

// Sessions are named like this. Its digits may look like somebody's number, and a record must keep its session.
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

// Tools and most others are named like this: nothing that is sensitive is up to three short words of letters alone.
const WORDS = /^[A-Za-z]{1,12}(?:[._-]{1,2}[A-Za-z]{1,12}){0,2}$/;

/** The name as records keep it: sensitive values masked, cut to 128 characters. */
export function labelOf(name: string): string {
  if (WORDS.test(name) || UUID.test(name)) return name;
  const masked = sanitize(name.slice(0, HEAD));
  // `codex.` before a number makes it a version or a file to most detectors, so what follows is looked at alone too.
  const rest = masked.indexOf(".") + 1;
  return oneLine(rest === 0 ? masked : masked.slice(0, rest) + sanitize(masked.slice(rest)), MAX_LENGTH);
}
