/** Cutting a long output into pieces that an endpoint reads. */

// An endpoint reads 1 MiB of JSON; a character takes six bytes there at the most.
const MAX_PIECE = 160_000;

/** The text in pieces that give it back when they are joined; cut behind a line's end where there is one. */
export function piecesOf(text: string, max = MAX_PIECE): string[] {
  const pieces: string[] = [];
  let start = 0;
  while (text.length - start > max) {
    const lineEnd = text.lastIndexOf("\n", start + max - 1);
    const end = lineEnd > start ? lineEnd + 1 : start + max;
    pieces.push(text.slice(start, end));
    start = end;
  }
  pieces.push(text.slice(start));
  return pieces;
}
