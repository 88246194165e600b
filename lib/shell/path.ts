/** One spelling for one path. */
import { withoutEnd } from "./without_end.ts";

/** A Windows drive as WSL, Cygwin and Git Bash mount it. */
const DRIVE =
  /^(?:\/mnt|\/cygdrive)?\/[a-z](?=\/(?:Users|Windows|Program ?Files|ProgramData)(?:[ /]|$))|^\/(?:mnt|cygdrive)\/[a-z](?=\/?\*?$)/i;
const HOMES = /^(?:\/(?:home|Users)\/[^/]+|\/root|\/var\/root|~[\w.-]*)(?=\/|$)/;

/**
 * The path without `.`, `..` and doubled slashes, seen from the working folder `cwd`. Every home folder is `~`, the
 * working folder itself is `.`, a mounted drive of Windows is the root.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * assertEquals(normalPath("../etc/./passwd", "/usr"), "/etc/passwd");
 * assertEquals(normalPath("/home/ada//.ssh", "."), "~/.ssh");
 * assertEquals(normalPath("a/..", "."), ".");
 * assertEquals(normalPath("/mnt/c/Users/ada/src"), "~/src");
 * assertEquals(normalPath("~/**\/*"), "~/*");
 * ```
 */
export function normalPath(path: string, cwd = "."): string {
  const whole = path.startsWith("/") || path.startsWith("~") || cwd === "." ? path : `${cwd}/${path}`;
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
