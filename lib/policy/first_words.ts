/** The words that a verb can begin with, so that a policy on `git push` is not even looked at for `git status`. */
import type { Pattern } from "./condition.ts";

/**
 * The first words (runs of letters, digits and `_`) of all that the pattern matches; undefined if it does not say them
 * plainly.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * assertEquals(firstWordsOf(/^reset\b/), ["reset"]);
 * assertEquals(firstWordsOf(/^(?:reflog (?:expire|delete)|update-ref)\b/), ["reflog", "update"]);
 * assertEquals(firstWordsOf(/^flush(?:all|db)\b/), undefined);
 * ```
 */
export function firstWordsOf(pattern: Pattern): string[] | undefined {
  if (!(pattern instanceof RegExp) || pattern.flags !== "" || !pattern.source.startsWith("^")) return undefined;
  const words = new Set<string>();
  for (const alternative of alternativesOf(pattern.source.slice(1))) {
    // The word ends where the pattern says so, and not where it goes on with something else.
    const [, word] = /^(\w+)(?:\\b|[ :$-](?![*?{])|$)/.exec(alternative) ?? [];
    if (word === undefined) return undefined;
    words.add(word);
  }
  return [...words];
}

/** What the source may begin with; one that is cut off (and so no word) where that cannot be told. */
function alternativesOf(source: string): string[] {
  const whole = parted(source);
  if (whole.length > 1 || !source.startsWith("(?:")) return whole.length > 1 ? [""] : whole;
  const [first = ""] = parted(source.slice("(?:".length), ")");
  const rest = source.slice(`(?:${first})`.length);
  return /^[?*+{]/.test(rest) ? [""] : parted(first).map((alternative) => alternative + rest);
}

/** The parts between the signs, where these stand in no group, no class and behind no backslash. */
function parted(source: string, sign: "|" | ")" = "|"): string[] {
  const parts = [""];
  let depth = 0;
  for (const [token] of source.matchAll(/\\[^]|\[(?:\\[^]|[^\]\\])*\]|[^]/g)) {
    if (token === sign && depth === 0) {
      parts.push("");
      continue;
    }
    depth += token === "(" ? 1 : token === ")" ? -1 : 0;
    parts[parts.length - 1] += token;
  }
  return parts;
}
