/** A stream of bytes as lines of text. */

/** The longest line that is kept, in characters. Statements end at the endpoint's body limit, and Codex cuts outputs. */
export const MAX_LINE = 16 * 1024 * 1024;

/** The lines of the stream without their line ends, undefined for each one longer than `MAX_LINE`. */
export async function* linesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<string | undefined> {
  const decoder = new TextDecoder();
  // Pieces of an unfinished line: joining them only at its end keeps a long line linear.
  let pieces: string[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const parts = decoder.decode(chunk, { stream: true }).split("\n");
    for (const [index, part] of parts.entries()) {
      if (index > 0) {
        yield lineOf(pieces, length);
        pieces = [];
        length = 0;
      }
      length += part.length;
      if (length <= MAX_LINE) pieces.push(part);
      else pieces = []; // What nobody will read needs no room.
    }
  }
  // What follows the last line end is a line too.
  pieces.push(decoder.decode());
  const last = lineOf(pieces, length);
  if (last !== "") yield last;
}

function lineOf(pieces: readonly string[], length: number): string | undefined {
  if (length > MAX_LINE) return undefined;
  const line = pieces.join("");
  return line.endsWith("\r") ? line.slice(0, -1) : line;
}
