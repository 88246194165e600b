/** One spelling for one path. */
import { withoutEnd } from "./without_end.ts";

/** A Windows drive as WSL, Cygwin and Git Bash mount it. */
const DRIVE =
  /^(?:\/mnt|\/cygdrive)?\/[a-z](?=\/(?:Users|Windows|Program ?Files|ProgramData)(?:[ /]|$))|^\/(?:mnt|cygdrive)\/[a-z](?=\/?\*?$)/i;
const DRIVE_LETTER = /^[a-z]:\//i;
/** Nobody knows what it is, so it may be anywhere. */
const ANYWHERE = /^[\uE000-\uE00B]+(?:listed|_)?$/;
// What was found somewhere below all homes is somewhere in one, not right in it.
const HOMES = /^(?:\/(?:home|Users)(?:(?=\/\uE000entry\/.)|\/[^/]+)|\/root|\/var\/root|~[\w.-]*)(?=\/|$)/;

/** What stays as it is: most paths, which are asked about many times. In any case, as drives are written. */
const SIMPLE = /^(?:~\/|\/(?!home|Users|root|var|mnt|cygdrive|.\/))?(?:\.?[\w@%+=,:-][\w@%+=,:.-]*(?:\/(?!$)|$))+$/i;

/**
 * The path without `.`, `..` and doubled slashes, seen from the folder `cwd`. Every home folder is `~`, the working
 * folder of the session is `.`, by its own path too if `project` says it; a mounted drive of Windows is the root.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * assertEquals(normalPath("../etc/./passwd", "/usr"), "/etc/passwd");
 * assertEquals(normalPath("/home/ada//.ssh", "."), "~/.ssh");
 * assertEquals(normalPath("a/..", "."), ".");
 * assertEquals(normalPath("/mnt/c/Users/ada/src"), "~/src");
 * assertEquals(normalPath("~/**\/*"), "~/*");
 * assertEquals(normalPath("/home/\uE000entry/notes"), "~/\uE000entry/notes");
 * assertEquals(normalPath("/home/ada/shop/lib", "test", "~/shop"), "lib");
 * ```
 */
export function normalPath(path: string, cwd = ".", project?: string): string {
  const normal = simplified(cwd === "." || isWhole(path) ? path : `${cwd}/${path}`);
  if (project === undefined) return normal;
  const whole = normal.startsWith("..") ? simplified(`${project}/${normal}`) : normal;
  if (whole === project) return ".";
  return whole.startsWith(`${project}/`) ? whole.slice(project.length + 1) : normal;
}

/** What else the normalised path is called: by its place on the machine, or as seen from the project inside of it. */
export function alsoCalled(path: string, project: string | undefined): string | undefined {
  if (project === undefined) return undefined;
  if (path.startsWith("..")) return simplified(`${project}/${path}`);
  const [folder = path, all = ""] = path.split(/(\/\*)$/, 2);
  if (!project.startsWith(`${folder}/`)) return undefined;
  return project.slice(folder.length + 1).split("/").fill("..").join("/") + all;
}

function isWhole(path: string): boolean {
  return path.startsWith("/") || path.startsWith("~") || DRIVE_LETTER.test(path) || ANYWHERE.test(path);
}

/** The path on its own: as in {@linkcode normalPath}, but seen from nowhere. */
export function simplified(whole: string): string {
  if (SIMPLE.test(whole)) return whole;
  const joined = whole.replace(DRIVE, "") || (whole && "/");
  const home = HOMES.exec(joined);
  const rooted = joined.startsWith("/");
  let prefix = home ? "~" : rooted ? "/" : "";
  const kept: string[] = [];
  for (const part of joined.slice(home ? home[0].length : 0).split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") kept.push(part);
    else if (kept.length > 0 && kept.at(-1) !== "..") kept.pop();
    else if (prefix === "~") {
      // The folder above a home folder holds all homes.
      prefix = "/";
      kept.push("home");
    } else if (prefix === "") kept.push("..");
  }
  // At any depth is still all of it.
  while (kept.at(-1) === "**" || kept.at(-1) === "*" && kept.at(-2) === "**") {
    if (kept.pop() === "**") kept.push("*");
  }
  const rest = kept.join("/");
  if (prefix === "~") return rest ? `~/${rest}` : "~";
  return prefix + rest || ".";
}

/** Whether the normalised path is the root, a folder right below it, or all of home. */
export function isWide(path: string): boolean {
  return /^(?:\/[^/]*|~)\/?$/.test(path);
}

/** The last part of the path. */
export function baseName(path: string): string {
  return withoutEnd(path, "/").replace(/^.*[/\\]/, "");
}
