/** Reading a text again as the program will read it for which it was written: with escapes decoded, and pieces joined. */
import type { Finding } from "./detector.ts";
import { ESCAPED, JOINT } from "./parted.ts";
import { readingOf, type ReadingText, rewritten } from "./reading.ts";

/**
 * What is found once escapes are decoded, and what is found only over the joints of pieces.
 *
 * @param search finds in the text of a reading
 */
export function partedFindings(given: string, search: (reading: ReadingText) => Finding[]): Finding[] {
  const escaped = new RegExp(ESCAPED, "gi");
  const here = new RegExp(ESCAPED, "iy");
  const decoded = rewritten(given, escaped, characterOf);
  const joined = rewritten(decoded.text, new RegExp(JOINT, "gm"), () => "");
  const origin = (offset: number) => decoded.origin(joined.origin(offset));
  return [
    ...(decoded.text === given ? [] : found(decoded)),
    ...(joined.text === decoded.text ? [] : found({ text: joined.text, origin }, true)),
  ];

  function found(reading: ReadingText, overJoints = false): Finding[] {
    return search(readingOf(reading.text)).flatMap((finding) => {
      const start = reading.origin(finding.start);
      const end = endOf(reading.origin(finding.end - 1));
      return overJoints && end - start === finding.end - finding.start ? [] : [{ ...finding, start, end }];
    });
  }

  /** Where the character ends that begins here, which may be an escape. */
  function endOf(start: number): number {
    here.lastIndex = start;
    return here.test(given) ? here.lastIndex : start + 1;
  }
}

function characterOf(escape: string): string {
  if (/[/_]$/.test(escape)) return escape.at(-1)!;
  const octal = /^\\+0?(1[0-7]{2})$/.exec(escape)?.[1];
  const decimal = /^&#(\d+)/.exec(escape)?.[1];
  const code = octal
    ? parseInt(octal, 8)
    : decimal
    ? Number(decimal)
    : parseInt(/[\da-f]{2}(?=\W?$)/i.exec(escape)![0], 16);
  return String.fromCharCode(code);
}
