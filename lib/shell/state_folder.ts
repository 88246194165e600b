/**
 * The state folder and the executable, where a person has put them in places of their own: policies name the usual ones,
 * so what happens to them, to what is in them and to the folders above counts as happening there.
 */
import { withoutEnd } from "./without_end.ts";
import { globOf, isGlob } from "./glob.ts";
import { protectedMeanings } from "./glob_path.ts";
import type { Effect, Invocation } from "./effect.ts";
import { normalPath } from "./path.ts";
import { type Whereabouts, workingFolder } from "./working_folder.ts";

/** The names by which policies know them. */
const USUAL = { state: "~/.local/state/axonflow", program: "~/.local/bin/axonflow" } as const;
const ABOVE = "~/.local/state";

/** The invocations, with everything that policies have to see of the folder, by each of its names. */
export function seenAsUsual(
  invocations: readonly Invocation[],
  folders: readonly string[],
  where: Whereabouts,
  what: keyof typeof USUAL = "state",
): readonly Invocation[] {
  const { project } = workingFolder(where);
  return folders.reduce((seen, folder) => seenByName(seen, folder, project, USUAL[what]), invocations);
}

function seenByName(
  invocations: readonly Invocation[],
  folder: string,
  project: string | undefined,
  usual: string,
): Invocation[] {
  const plain = withoutEnd(folder.replaceAll("\\", "/"), "/");
  const parts = normalPath(plain).split("/");
  return invocations.flatMap((invocation) => {
    const effects = [
      ...invocation.effects,
      ...invocation.effects.flatMap((effect) => meantBy(effect, parts, project, usual)),
    ];
    const seen = { ...invocation, effects };
    // Some policies look at words alone. What the command does is judged once.
    const named = plain !== "" && invocation.words.some((word) => word.includes(plain));
    return named ? [seen, { ...renamed(invocation, plain, usual), effects: [] }] : [seen];
  });
}

/** The command as it would be typed if the folder were the usual one. */
function renamed(invocation: Invocation, plain: string, usual: string): Invocation {
  const name = (word: string) => withUsual(word, plain, usual);
  const options = [...invocation.options].map(([option, values]) => [option, values.map(name)] as const);
  return {
    ...invocation,
    words: invocation.words.map(name),
    operands: invocation.operands.map(name),
    options: new Map(options),
  };
}

/** The word with the usual folder wherever it names this one, and not one whose name begins or ends alike. */
function withUsual(word: string, plain: string, usual: string): string {
  const parts = word.split(plain);
  return parts.map((behind, index) => {
    if (index === 0) return behind;
    const ahead = parts[index - 1] || (index > 1 ? plain : "");
    // The value may stand right behind its option: `-o/srv/audit`.
    const before = index === 1 && /^-\w$/.test(ahead) ? "" : ahead.slice(-1);
    const isNamed = !/[\w.~-]/.test(before) && !/^[\w.-]/.test(behind);
    return (isNamed ? usual : plain) + behind;
  }).join("");
}

/** The effect on the usual folder, if it is one on the folder with these parts. */
function meantBy(effect: Effect, folder: readonly string[], project: string | undefined, name: string): Effect[] {
  if (!("path" in effect)) return [];
  const takesAlong = effect.kind === "move" || effect.kind === "delete" && effect.recursive;
  const usual = (path: string, takesAlong: boolean) =>
    usualPath(project === undefined ? path : normalPath(path, project), folder, takesAlong, name);
  const path = usual(effect.path, takesAlong);
  const to = effect.kind === "move" ? usual(effect.to, false) : undefined;
  if (effect.kind === "move" && to !== undefined) return [{ ...effect, path: path ?? effect.path, to }];
  return path === undefined ? [] : [path, ...protectedMeanings(path)].map((path) => ({ ...effect, path }));
}

/** The path as one of the usual folder; undefined if it leads elsewhere. */
function usualPath(path: string, folder: readonly string[], takesAlong: boolean, name: string): string | undefined {
  // The root and home have policies of their own.
  if (path === "/" || path === "~") return undefined;
  const parts = path.split("/");
  // What begins elsewhere, or nobody knows where, does not lead there, whatever it may match.
  if (parts[0] !== folder[0]) return undefined;
  for (let at = 1; at < folder.length; at++) {
    const part = parts[at];
    if (part === undefined) return takesAlong ? ABOVE : undefined;
    if (part === "**") return [name, ...parts.slice(at + 1)].join("/");
    if (part !== folder[at] && !isPatternOf(part, folder[at]!)) return undefined;
  }
  return [name, ...parts.slice(folder.length)].join("/");
}

function isPatternOf(part: string, name: string): boolean {
  return isGlob(part) && globOf(part).matches(name);
}
