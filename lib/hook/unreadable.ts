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
