/** What packed policies say again and again, in two characters each: an engine that is shorter is loaded sooner. */

/** Stands in no line of JSON that policies make. */
const SIGN = "\x7f";
const FIRST = 48;

/** The phrases, which travel with the lines: as text they cost nothing to load. */
export const PHRASES: readonly string[] = [
  `{"category":"security-dangerous","phases":["request"],"action":"block","severity":"critical","id":"sys_dangerous_`,
  `{"category":"security-dangerous","phases":["request"],"action":"block","severity":"high","id":"sys_dangerous_`,
  `{"category":"security-dangerous","phases":["request"],"action":"block",`,
  `"severity":"critical"`,
  `"severity":"high"`,
  `"severity":"medium"`,
  `"id":"sys_`,
  `,"when":{"kind":"any","of":[{"kind":"command","programs":["`,
  `,"when":{"kind":"any","of":[`,
  `,"when":{"kind":"all","of":[`,
  `"]},{"kind":"command","programs":["`,
  `,""]}},{"kind":"command","programs":["`,
  `{"kind":"command","programs":["`,
  `{"kind":"effect","effects":["`,
  `{"kind":"detects","detectors":["`,
  `{"kind":"sql","patterns":["`,
  `{"kind":"any","of":[`,
  `{"kind":"all","of":[`,
  `{"kind":"not","of":`,
  `"],"words":{"/":["`,
  `"],"verb":{"/":["^`,
  `"],"operand":{"/":["`,
  `"],"path":{"/":["`,
  `"],"text":{"/":["`,
  `"],"options":["`,
  `"],"without":["`,
  `"],"places":["`,
  `"hits":[],"misses":[]}`,
  `,"title":"`,
  `","why":"`,
];

/**
 * The line with each phrase in two characters.
 *
 * @example
 * ```ts
 * import { assert, assertEquals } from "@std/assert";
 * const line = `{"id":"sys_x","when":{"kind":"effect","effects":["read"]}}`;
 * assert(shortened(line).length < line.length / 2);
 * assertEquals(inFull(shortened(line), PHRASES), line);
 * ```
 */
export function shortened(line: string): string {
  if (line.includes(SIGN)) throw new Error(`Cannot pack a policy: its text holds U+007F: ${line.slice(0, 200)}`);
  return PHRASES.reduce(
    (short, phrase, place) => short.replaceAll(phrase, SIGN + String.fromCharCode(FIRST + place)),
    line,
  );
}

/** The line as it was. */
export function inFull(line: string, phrases: readonly string[]): string {
  return line.replace(/\x7f(.)/g, (_, code: string) => phrases[code.charCodeAt(0) - FIRST]!);
}
