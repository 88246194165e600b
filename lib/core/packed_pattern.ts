/** Regular expressions in JSON. */

/** No object that is packed has a key like this. */
const PATTERN = "/";

/** For `JSON.stringify`: a regular expression as data, anything else as it is. */
export function packPattern(_key: string, value: unknown): unknown {
  return value instanceof RegExp ? { [PATTERN]: [value.source, value.flags] } : value;
}

/**
 * The same, with words beside each pattern where `wordsOf` knows of any; what is unpacked looks for them first.
 *
 * @param wordsOf words of which every text that the pattern matches holds one, in lower case if it ignores it
 */
export function packWorded(wordsOf: (pattern: RegExp) => readonly string[] | undefined): typeof packPattern {
  return (key, value) => {
    const words = value instanceof RegExp ? wordsOf(value) : undefined;
    return words ? { [PATTERN]: [(value as RegExp).source, (value as RegExp).flags, words] } : packPattern(key, value);
  };
}

/**
 * Puts the regular expressions back into what `JSON.parse` made, which is changed for that. Each is made when it is first
 * looked at: of a policy's many, a command meets one or two.
 */
export function unpackPatterns<T>(value: T): T {
  if (typeof value !== "object" || value === null) return value;
  const parts = value as Record<string, unknown>; // an array too, by its places
  for (const key in parts) {
    const part = parts[key];
    if (typeof part !== "object" || part === null) continue;
    if (PATTERN in part) putLater(parts, key, part[PATTERN] as Packed);
    else unpackPatterns(part);
  }
  return value;
}

type Packed = [source: string, flags: string, words?: readonly string[]];

function putLater(parts: Record<string, unknown>, key: string, [source, flags, words]: Packed): void {
  let made: RegExp | undefined;
  const make = () => made ??= new RegExp(source, flags);
  // To compile a pattern takes longer than to look for its words, but in a long text.
  const exec = (text: string) =>
    text.length > 4000 || words!.some((word) => (flags.includes("i") ? text.toLowerCase() : text).includes(word))
      ? make().exec(text)
      : null;
  const worded = words && { source, exec, test: (text: string) => !!exec(text) };
  Object.defineProperty(parts, key, { get: () => worded ?? make(), enumerable: true });
}
