/** Regular expressions in JSON. */

/** No object that is packed has a key like this. */
const PATTERN = "/";

/** For `JSON.stringify`: a regular expression as data, anything else as it is. */
export function packPattern(_key: string, value: unknown): unknown {
  return value instanceof RegExp ? { [PATTERN]: [value.source, value.flags] } : value;
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
    if (PATTERN in part) putLater(parts, key, part[PATTERN] as [string, string]);
    else unpackPatterns(part);
  }
  return value;
}

function putLater(parts: Record<string, unknown>, key: string, [source, flags]: [string, string]): void {
  let made: RegExp | undefined;
  Object.defineProperty(parts, key, { get: () => made ??= new RegExp(source, flags), enumerable: true });
}
