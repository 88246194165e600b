/** What the folder of a call is to whoever reads it. */
import { unmarked } from "./marks.ts";
import { alsoCalled, normalPath, simplified } from "./path.ts";
import { isIn } from "./place.ts";
import { windowsPath } from "./programs/windows_path.ts";

/** Where a call happens, as far as anybody said. */
export interface Whereabouts {
  /** The session's working folder. */
  readonly cwd?: string | undefined;
  /** The folder that the call names for itself. */
  readonly workdir?: string | undefined;
}

/** Where a command begins. */
export interface WorkingFolder {
  /** What relative paths begin with: `.` in a project, the folder's own path where they mean more than a project's. */
  readonly start: string;
  /** The path of `.`, normalised; undefined where nobody knows it. */
  readonly project: string | undefined;
  /** The session's folder in hidden ones: its files are what their own names say, losing all of it is losing a project. */
  readonly hidden?: string;
}

/** Some project, wherever it lies. */
const SOME_PROJECT: WorkingFolder = { start: ".", project: undefined };

/** No system opens a longer path, and each relative one would cost it once more. */
const LONGEST_PATH = 4096;
const ABSOLUTE = /^(?:[/~]|[a-z]:\/)/i;
/**
 * A person's settings, the history of a repository, programs, what services keep, and what holds everything that is
 * mounted or served; the checkouts that a tool or a service keeps excepted.
 */
const NO_PROJECT =
  /^~(?:$|\/(?:\.(?!.*\/worktrees\/)|(?:Library|AppData)(?:\/|$)))|\/\.git(?:\/|$)|\/s?bin$|^\/var\/lib\/(?!.*\/(?:workspace|builds|projects)\/)|^\/(?:var|opt|srv|mnt|media|cygdrive|nix|snap)$/;
/** Folders of the system below which people keep projects. */
const KEPT_IN_SYSTEM = /^\/(?:usr\/src|var\/www|Volumes)\/./;
/** Folders right below home in which people keep projects: `build` in one of them is a project of that name. */
const COLLECTION = /^~\/(?:src|code|work|dev|git|repos?|projects|workspaces?|github|Documents|Desktop|Downloads)$/i;
/** A package of a repository that holds several. */
const PACKAGE = /^(.+)\/(?:packages|apps|libs|services|modules|crates|plugins|examples)\/[^/]+$/;
const PROTECTED = ["root", "home", "governance", "credential"] as const;

/**
 * Where the command begins.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * assertEquals(workingFolder({ cwd: "/home/ada/shop" }), { start: ".", project: "~/shop" });
 * assertEquals(workingFolder({ cwd: "C:\\Users\\ada\\shop" }), { start: ".", project: "~/shop" });
 * assertEquals(workingFolder({ cwd: "/etc" }), { start: "/etc", project: undefined });
 * assertEquals(workingFolder({ cwd: "/home/ada/shop", workdir: "lib" }), { start: "lib", project: "~/shop" });
 * ```
 */
export function workingFolder({ cwd = "", workdir }: Whereabouts): WorkingFolder {
  const path = normalPath(plainPath(cwd));
  const session = ABSOLUTE.test(path) ? folderAt(path) : SOME_PROJECT;
  if (workdir === undefined) return session;
  const inside = normalPath(plainPath(workdir), session.start, session.project);
  return session === SOME_PROJECT && ABSOLUTE.test(inside) ? folderAt(inside) : { ...session, start: inside };
}

/** The path, normalised, and what else it is called. */
export function namesOf(path: string, where: Whereabouts): string[] {
  const folder = workingFolder(where);
  const normal = normalPath(path, folder.start, folder.project);
  const other = otherName(normal, folder);
  return other === undefined ? [normal] : [normal, other];
}

/** What the normalised path is called besides, as {@linkcode alsoCalled} says. */
export function otherName(path: string, { project, hidden }: WorkingFolder): string | undefined {
  if (hidden === undefined) return alsoCalled(path, project);
  const inside = normalPath(path, ".", hidden);
  return isIn("workspace", inside) ? inside : alsoCalled(path, hidden);
}

/** The build folder above the project that is rebuilt in the same repository, by its place on the machine. */
export function rebuiltAbove(path: string, project: string | undefined): string | undefined {
  if (project === undefined || !path.startsWith("../") || !isIn("rebuilt", path)) return undefined;
  const repository = PACKAGE.exec(project)?.[1];
  if (repository === undefined || !isProject(repository)) return undefined;
  const whole = simplified(`${project}/${path}`);
  return whole.startsWith(`${repository}/`) ? whole : undefined;
}

function folderAt(path: string): WorkingFolder {
  // What is deleted there is as little work as seen from the project around it.
  const [, around = "", name = ""] = /^(.*)\/([^/]+)$/.exec(path) ?? [];
  if (around !== "" && isIn("rebuilt", name) && !COLLECTION.test(around) && isProject(around)) {
    return { start: name, project: around };
  }
  if (isIn("temporary", path)) return { start: path, project: undefined };
  if (isProject(path)) return { start: ".", project: path };
  const isWork = isIn("hidden", path) && !isIn("rebuilt", name);
  return { start: path, project: undefined, ...isWork && { hidden: path } };
}

/** Whether work is done there as in any project, whatever its name is. */
function isProject(path: string): boolean {
  if (NO_PROJECT.test(path)) return false;
  // In home only hidden folders are protected.
  if (!path.startsWith("/") && !path.includes("/.")) return true;
  if (PROTECTED.some((place) => isIn(place, path))) return false;
  if (!isIn("system", path) || KEPT_IN_SYSTEM.test(path)) return true;
  // Right below the root every name counts as the system's, also one that no system has.
  return path.lastIndexOf("/") === 0 && !isIn("system", `${path}/x`);
}

function plainPath(path: string): string {
  if (path.length > LONGEST_PATH) return "";
  return unmarked(/^(?:[a-z]:|\\\\)/i.test(path) ? windowsPath(path) : path);
}
