/** What happens to the state folder or the executable, said of the usual one. */
import { globOf, isGlob } from "./glob.ts";
import type { protectedMeanings } from "./glob_path.ts";
import type { Effect, Invocation } from "./effect.ts";
import { ENTRY, EVERY_ENTRY } from "./listing.ts";
import { givesAway, installsBeside, isReplacing, keepsRunning, leavesAll, mirrors, sweeps } from "./harmless_change.ts";
import { normalPath } from "./path.ts";
import type { Place } from "./state_folder.ts";
import { withoutEnd } from "./without_end.ts";

/** The names by which policies know them. */
const USUAL: Readonly<Record<Place["what"], string>> = {
  state: "~/.local/state/axonflow",
  program: "~/.local/bin/axonflow",
};
/** What a search finds of the state folder. */
const OF_STATE = /^(?:audit|overrides)/;
/**
 * The invocations, with what they do to the place done to the usual one as well.
 *
 * @param meaningsOf handed in, because it is elsewhere in the bundles
 */
export function seenByName(
  invocations: readonly Invocation[],
  place: Place,
  meaningsOf: typeof protectedMeanings,
): Invocation[] {
  const { plain, what } = place;
  const name = place.parts.at(-1) ?? "";
  const isNamed = invocations.some(({ words, effects }) =>
    words.some((word) => word.includes(name)) || effects.some((effect) => pathOf(effect).endsWith(`/${name}`))
  );
  const said = { isNamed, isGiven: invocations.some(givesAway), isSwept: invocations.some(sweeps) };
  return invocations.flatMap((invocation) => {
    const meant = invocation.effects.flatMap((effect) => meantBy(effect, invocation, place, said))
      .flatMap((effect) =>
        "path" in effect ? [effect, ...meaningsOf(effect.path).map((path) => ({ ...effect, path }))] : []
      );
    const seen = { ...invocation, effects: [...invocation.effects, ...meant] };
    // Some policies look at words alone. What the command does is judged once.
    const words = (change: (word: string) => string): Invocation => ({ ...renamed(invocation, change), effects: [] });
    if (plain !== "" && invocation.words.some((word) => word.includes(plain))) {
      return [seen, words((word) => withUsual(word, plain, USUAL[what]))];
    }
    const covered = /^(?:u?mount|setfacl)$/.test(invocation.program) &&
      invocation.words.some((word) => isAbove(word, place));
    return covered ? [seen, words((word) => isAbove(word, place) ? USUAL[what] : word)] : [seen];
  });
}

/** The command with other words. */
function renamed(invocation: Invocation, change: (word: string) => string): Invocation {
  const options = [...invocation.options].map(([option, values]) => [option, values.map(change)] as const);
  return {
    ...invocation,
    words: invocation.words.map(change),
    operands: invocation.operands.map(change),
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

/** Whether the word is a folder above the place; the root and home have policies of their own. */
function isAbove(word: string, { parts, project }: Place): boolean {
  const path = normalPath(withoutEnd(word, "/"), project);
  return path.includes("/") && path !== "/" && `${parts.join("/")}/`.startsWith(`${path}/`);
}

function pathOf(effect: Effect): string {
  return effect.kind === "move" ? effect.to : "path" in effect ? effect.path : "";
}

/** What the whole statement says. */
interface Said {
  /** It names what lies there: something in a folder is that. */
  readonly isNamed: boolean;
  /** It gives files to somebody else. */
  readonly isGiven: boolean;
  /** It deletes whatever is old, or large. */
  readonly isSwept: boolean;
}

/** The effects on the usual place, if it is one on this. */
function meantBy(effect: Effect, invocation: Invocation, place: Place, said: Said): Effect[] {
  if (!("path" in effect)) return [];
  const { project, what } = place;
  const { isNamed, isGiven } = said;
  const isHarmless = keepsRunning(effect, invocation, place, isGiven);
  const isBeside = isHarmless && isGlob(effect.path) ||
    effect.kind === "write" && !isNamed && installsBeside(effect.path, invocation, place);
  if (what === "program" && isBeside) return [];
  const usual = (path: string, takesAlong: boolean) =>
    usualPaths(project === undefined ? path : normalPath(path, project), place, {
      takesAlong,
      isNamed: isNamed || what === "program" && effect.kind === "delete" && said.isSwept,
      fills: what === "program" && effect.kind === "write",
    });
  if (effect.kind === "move") {
    const [to] = usual(effect.to, false);
    const [path] = usual(effect.path, true);
    if (to !== undefined) return [{ ...effect, path: path ?? effect.path, to }];
  }
  const takesAlong = effect.kind === "move" || effect.kind === "delete" && effect.recursive ||
    effect.kind === "permission" && !isHarmless ||
    effect.kind === "write" && (mirrors(invocation) || isReplacing(invocation));
  const path = mirrors(invocation) ? withoutEntry(effect.path) : effect.path;
  return leavesAll(invocation) ? [] : usual(path, takesAlong).map((path) => ({ ...effect, path }));
}

function withoutEntry(path: string): string {
  return path.endsWith(`/${ENTRY}`) ? path.slice(0, -ENTRY.length - 1) : path;
}

/** What counts as reaching the place. */
interface Reach {
  /** What happens to a folder happens to what is in it. */
  readonly takesAlong: boolean;
  /** The statement names what lies there: something in a folder is that. */
  readonly isNamed: boolean;
  /** It brings whatever its source has. */
  readonly fills: boolean;
}

/** The path as one of the usual folder, in each way to read it; none if it leads elsewhere. */
function usualPaths(path: string, place: Place, reach: Reach): string[] {
  // The root and home have policies of their own.
  if (path === "/" || path === "~") return [];
  const { parts: folder, what } = place;
  const name = USUAL[what];
  const parts = path.split("/");
  // What begins elsewhere, or nobody knows where, does not lead there, whatever it may match.
  if (parts[0] !== folder[0]) return [];
  for (let at = 1; at < folder.length; at++) {
    const part = parts[at];
    const behind = parts.slice(at + 1);
    if (part === undefined) return reach.takesAlong ? [name] : [];
    if (part === "**") return [[name, ...behind].join("/")];
    if (part === ENTRY || part === EVERY_ENTRY) {
      const [first] = behind;
      if (first === undefined) {
        const isAny = reach.isNamed || part === EVERY_ENTRY || reach.fills && at === folder.length - 1;
        return isAny ? [name] : [];
      }
      const found = folder.findIndex((part, index) => index >= at && isMeant(first, part));
      if (found >= 0) {
        return usualPaths([...folder.slice(0, found + 1), ...behind.slice(1)].join("/"), place, reach);
      }
      return what === "state" && OF_STATE.test(first) ? [[name, ...behind].join("/")] : [];
    }
    if (!isMeant(part, folder[at]!)) return [];
  }
  return [[name, ...parts.slice(folder.length)].join("/")];
}

function isMeant(part: string, name: string): boolean {
  return part === name || isGlob(part) && globOf(part).matches(name);
}
