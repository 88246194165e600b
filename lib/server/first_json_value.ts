/** JSON with something after it, as the AxonFlow platform's own parser takes it. */

/**
 * The first JSON value of the text; what follows it is ignored.
 *
 * @throws {SyntaxError} if the text does not begin with a JSON value
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * assertEquals(firstJsonValue('{"a":"}"} and more'), { a: "}" });
 * ```
 */
export function firstJsonValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const end = endOfFirst(text);
    if (end === undefined || end === text.length) throw error;
    return JSON.parse(text.slice(0, end));
  }
}

/** Where the object or array that begins the text ends; undefined if it does not begin with one, or never ends. */
function endOfFirst(text: string): number | undefined {
  if (!/^[ \t\r\n]*[{[]/.test(text)) return undefined;
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (inString) {
      if (character === "\\") at++;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === "{" || character === "[") depth++;
    else if ((character === "}" || character === "]") && --depth === 0) return at + 1;
  }
  return undefined;
}
