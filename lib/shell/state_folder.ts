/**
 * The state folder, where a person has put it in a place of its own: policies name the usual one, so what happens to the
 * folder, to what is in it and to the folders above counts as happening there.
 */
import { withoutEnd } from "./without_end.ts";
import { globOf, isGlob } from "./glob.ts";
import { protectedMeanings } from "./glob_path.ts";
import type { Effect, Invocation } from "./effect.ts";
import { normalPath } from "./path.ts";

const USUAL = "~/.local/state/axonflow";
const ABOVE = "~/.local/state";

/** The invocations, with everything that policies have to see of the folder, by each of its names. */
export function seenAsUsual(invocations: readonly Invocation[], folders: readonly string[]): readonly Invocation[] {
  return folders.reduce(seenByName, invocations);
}

function seenByName(invocations: readonly Invocation[], folder: string): readonly Invocation[] {
  const plain = withoutEnd(folder.replaceAll("\\", "/"), "/");
  const parts = normalPath(plain).split("/");
  return invocations.flatMap((invocation) => {
    const effects = [...invocation.effects, ...invocation.effects.flatMap((effect) => meantBy(effect, parts))];
    const words = invocation.words.map((word) => withUsual(word, plain));
    const seen = { ...invocation, effects };
    // Some policies look at words alone. What the command does is judged once.
    return words.some((word, index) => word !== invocation.words[index])
      ? [seen, {
        ...invocation,
        words,
        operands: invocation.operands.map((word) => withUsual(word, plain)),
        effects: [],
      }]
      : [seen];
  });
}

/** The word with the usual folder in the place of the other one, where that is a whole path or the beginning of one. */
function withUsual(word: string, folder: string): string {
  if (folder === "" || !word.includes(folder)) return word;
  let [result, from] = ["", 0];
  for (let at = word.indexOf(folder); at >= 0; at = word.indexOf(folder, from)) {
    const end = at + folder.length;
    const isWhole = !/[\w.~-]/.test(word[at - 1] ?? "") && !/[\w.-]/.test(word[end] ?? "");
    result += word.slice(from, at) + (isWhole ? USUAL : folder);
    from = end;
  }
  return result + word.slice(from);
}

/** The effect on the usual folder, if it is one on the folder with these parts. */
function meantBy(effect: Effect, folder: readonly string[]): Effect[] {
  if (!("path" in effect)) return [];
  const takesAlong = effect.kind === "move" || effect.kind === "delete" && effect.recursive;
  const path = usualPath(effect.path, folder, takesAlong);
  const to = effect.kind === "move" ? usualPath(effect.to, folder, false) : undefined;
  if (effect.kind === "move" && to !== undefined) return [{ ...effect, path: path ?? effect.path, to }];
  return path === undefined ? [] : [path, ...protectedMeanings(path)].map((path) => ({ ...effect, path }));
}

/** The path as one of the usual folder; undefined if it leads elsewhere. */
function usualPath(path: string, folder: readonly string[], takesAlong: boolean): string | undefined {
  // The root and home have policies of their own.
  if (path === "/" || path === "~") return undefined;
  const parts = path.split("/");
  for (let at = 0; at < folder.length; at++) {
    const part = parts[at];
    if (part === undefined) return takesAlong ? ABOVE : undefined;
    if (part === "**") return USUAL;
    if (part !== folder[at] && !isPatternOf(part, folder[at]!)) return undefined;
  }
  return [USUAL, ...parts.slice(folder.length)].join("/");
}

function isPatternOf(part: string, name: string): boolean {
  return isGlob(part) && globOf(part).matches(name);
}
