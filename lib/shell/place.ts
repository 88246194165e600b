/** What kind of place a path is. */
import { isUnresolved, MARKS, withoutMarks } from "./marks.ts";
import { baseName, simplified } from "./path.ts";
import { HINTS, type Place, PLACES } from "./places.ts";

export type { Place };

// Of those, what nobody but a tool calls so.
const TOOL_MADE = /^(?:\.|__|node_)|egg-info$/;
const WORKSPACE = /^\/(?:workspaces?|app|apps|repo|repos|code|src|source|work|builds?|projects?|github|checkout)\//;
const TEMPORARY = /^\/(?:tmp|var\/tmp|private\/tmp|var\/folders|private\/var\/folders|dev\/shm)\/[^/]/;
/** The pattern of a place and its hints, for the test that compares them. */
export function lookOf(place: Place): { pattern: RegExp; hints: readonly string[] | undefined } {
  return { pattern: PLACES[place], hints: HINTS[place] };
}

/** All names, for tests and lists. */
export const PLACE_NAMES = Object.keys(PLACES) as readonly Place[]; // the keys of a constant

/**
 * Whether the path, as a command names it, lies in the place. Unresolved pieces count as empty and as a name, so that
 * `$DIR/` is the root and `$DIR/.ssh/id_rsa` is a key.
 */
export function isIn(place: Place, path: string): boolean {
  if (!isUnresolved(path)) return matches(place, simplified(path));
  const empty = withoutMarks(path);
  if (empty === "") return false;
  // Only what an empty value would make of the path counts for whole folders: any name could be meant.
  if (place === "outside") return false;
  return matches(place, simplified(empty)) && (place !== "system" || !isTopName(empty)) ||
    /^(?:credential|private|environment|governance(?:_key)?)$/.test(place) &&
      matches(place, simplified(path.replaceAll(MARKS.unknown, "x")));
}

// `$DIR/build` is `/build` if the variable is empty: a name that no system has.
function isTopName(path: string): boolean {
  return /^\/(?!(?:bin|sbin|boot|dev|etc|lib\w*|proc|sys|usr|var|home|root|opt|srv|run|System|Library|Users)\b)[^/*?]+\/?$/
    .test(path);
}

function matches(place: Place, path: string): boolean {
  if (HINTS[place]?.some((hint) => path.includes(hint)) === false) return false;
  if (!PLACES[place].test(path)) return false;
  if (place === "outside" || place === "data") {
    // A build folder beside the project is another project's.
    if (path.startsWith("..")) {
      return !(PLACES.rebuilt.test(path) && TOOL_MADE.test(baseName(path.replace(/\/\*$/, ""))));
    }
    return !(PLACES.rebuilt.test(path) || TEMPORARY.test(path) || WORKSPACE.test(path));
  }
  if (place === "elsewhere") return !(TEMPORARY.test(path) || WORKSPACE.test(`${path}/`));
  if (place === "system") return !TEMPORARY.test(path);
  return true;
}
