/** No system hands a longer text to a command; a longer one is left as it is. */
export const LONGEST_TEXT = 128 * 1024;

/** The template with its holes filled; undefined if that would be too long. */
export function filled(template: string, holes: RegExp, valueOf: (hole: string, name: string) => string) {
  let length = template.length;
  const text = template.replace(holes, (hole, name: string) => {
    const value = length > LONGEST_TEXT ? "" : valueOf(hole, name);
    length += value.length;
    return value;
  });
  return length > LONGEST_TEXT ? undefined : text;
}

/** The parts with a text between each two of them; undefined if that would be too long. */
export function joined(parts: readonly string[], by: string): string | undefined {
  return joinedLength(parts, by) > LONGEST_TEXT ? undefined : parts.join(by);
}

/** How long that would be, with one more of the text behind them. */
export function joinedLength(parts: readonly string[], by: string): number {
  let length = 0;
  for (const part of parts) length += part.length + by.length;
  return length;
}
