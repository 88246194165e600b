/** Judging what is no event: everything in it that could be a command is judged as one. */

/**
 * The words of a text that might have been meant as commands: the string values of JSON, or whatever stands in double
 * quotes. Inside JSON a command is data to a shell, so the raw text alone would hide it.
 */
export function quotedWords(text: string): string[] {
  const words: string[] = [];
  for (const [literal] of text.matchAll(/"(?:[^"\\]|\\.)*"/gs)) {
    try {
      const word: unknown = JSON.parse(literal);
      if (typeof word === "string" && word.trim() !== "") words.push(word);
    } catch {
      words.push(literal.slice(1, -1)); // Not a JSON string: it is judged as it stands.
    }
  }
  return words;
}

/** What says of an event when and where it happened, and nothing of the call. */
const SIDE = /^"(?:hook_event_name|session_id|turn_id|cwd|transcript_path|permission_mode|model)"/;

/** Whether there is any text that could be a command: of JSON, a string that is neither a name nor beside the call. */
export function holdsCommand(text: string): boolean {
  try {
    JSON.parse(text);
  } catch {
    return /[\p{L}\p{N}]/u.test(text);
  }
  let name = "";
  for (const [found, colon] of text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/gs)) {
    if (colon !== undefined) name = found;
    else if (!SIDE.test(name) && /[\p{L}\p{N}]/u.test(found)) return true;
  }
  return false;
}
