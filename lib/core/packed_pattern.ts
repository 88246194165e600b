/** Regular expressions in JSON; each is made where it is first used, because making many takes longer than a judgement. */
import { lazily } from "./lazy_list.ts";

/** No object that is packed has a key like this. */
const PATTERN = "/";

/** For `JSON.stringify`: a regular expression as data, anything else as it is. */
export function packPattern(_key: string, value: unknown): unknown {
  return value instanceof RegExp ? { [PATTERN]: [value.source, value.flags] } : value;
}

/** Puts the regular expressions back into what `JSON.parse` made, which is changed for that. */
export function unpackPatterns<T>(value: T): T {
  if (typeof value !== "object" || value === null) return value;
  for (const [key, part] of Object.entries(value)) {
    if (typeof part !== "object" || part === null) continue;
    if (PATTERN in part) lazily(value, key, () => new RegExp(...part[PATTERN] as [string, string]));
    else unpackPatterns(part);
  }
  return value;
}
