/** A stream of bytes as lines of text. */

/** No message is longer: statements end at the endpoint's body limit, and Codex cuts what tools return. */
const MAX_LINE = 16 * 1024 * 1024;

/**
 * The lines of the stream without their line ends; what follows the last line end is a line too.
 *
 * @throws {RangeError} if a line is longer than 16 Mi characters
 */
export async function* linesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  // Pieces of an unfinished line: joining them only at its end keeps a long line linear.
  let pieces: string[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const parts = decoder.decode(chunk, { stream: true }).split("\n");
    for (const [index, part] of parts.entries()) {
      if (index > 0) {
        yield withoutReturn(pieces.join(""));
        pieces = [];
        length = 0;
      }
      length += part.length;
      if (length > MAX_LINE) throw new RangeError(`Cannot read a line: it is longer than ${MAX_LINE} characters`);
      pieces.push(part);
    }
  }
  pieces.push(decoder.decode());
  const last = withoutReturn(pieces.join(""));
  if (last) yield last;
}

function withoutReturn(line: string): string {
  return line.endsWith("\r") ? line.slice(0, -1) : line;
}
