/**
 * The state folder and the executable, where a person has put them: policies name the usual places, so what happens to
 * them, to what is in them and to the folders above counts as happening there.
 */
import { withoutEnd } from "./without_end.ts";
import { isGlob } from "./glob.ts";
import { protectedMeanings } from "./glob_path.ts";
import type { Invocation } from "./effect.ts";
import { isUnresolved } from "./marks.ts";
import { normalPath } from "./path.ts";
import { seenByName } from "./programs/further.ts";
import { type Whereabouts, workingFolder } from "./working_folder.ts";

/** The folder or the executable, and how a session sees it. */
export interface Place {
  /** As it is given. */
  readonly plain: string;
  /** Normalised. */
  readonly parts: readonly string[];
  readonly project: string | undefined;
  readonly what: "state" | "program";
}

/** Programs that change a folder and say so in their words alone. */
const BY_WORDS = /^(?:u?mount|setfacl)$/;

/** The invocations, with everything that policies have to see of the folder, by each of its names. */
export function seenAsUsual(
  invocations: readonly Invocation[],
  folders: readonly string[],
  where: Whereabouts,
  what: Place["what"] = "state",
): readonly Invocation[] {
  const { project } = workingFolder(where);
  return folders.reduce((seen, folder) => {
    const plain = withoutEnd(folder.replaceAll("\\", "/"), "/");
    const parts = normalPath(plain).split("/");
    const place = { plain, parts, project, what };
    // Hardly any command comes near it.
    return seen.some((invocation) => isNear(invocation, place)) ? seenByName(seen, place, protectedMeanings) : seen;
  }, invocations);
}

function isNear({ program, words, effects }: Invocation, { plain, parts, project, what }: Place): boolean {
  return BY_WORDS.test(program) || plain !== "" && words.some((word) => word.includes(plain)) ||
    effects.some((effect) => {
      if (!("path" in effect) || what === "program" && effect.kind === "read") return false;
      return [effect.path, ...effect.kind === "move" ? [effect.to] : []].some((path) =>
        isOnTheWay((project === undefined ? path : normalPath(path, project)).split("/"), parts)
      );
    });
}

/** Whether one path leads to the other, as far as anybody knows: what differs may be a pattern, or known to a run alone. */
function isOnTheWay(path: readonly string[], place: readonly string[]): boolean {
  const other = path.find((part, at) => at < place.length && part !== place[at]);
  return other === undefined || isGlob(other) || isUnresolved(other);
}
