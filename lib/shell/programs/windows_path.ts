/** Windows: how its paths and its variables read on the one map of places. */

import { MARKS } from "../marks.ts";

/** Variables of every Windows. */
export const WINDOWS_VARIABLES: Readonly<Record<string, string>> = {
  systemroot: "C:\\Windows",
  windir: "C:\\Windows",
  systemdrive: "C:",
  homedrive: "C:",
  homepath: "\\Users\\me",
  programfiles: "C:\\Program Files",
  "programfiles(x86)": "C:\\Program Files (x86)",
  programdata: "C:\\ProgramData",
  public: "C:\\Users\\Public",
  allusersprofile: "C:\\ProgramData",
};

/**
 * The path with slashes: a drive is the root, `C:\Users` holds the homes. Any other folder of a drive stays as it is
 * written.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * assertEquals(windowsPath("C:\\Users\\ada\\.ssh\\id_rsa"), "/Users/ada/.ssh/id_rsa");
 * assertEquals(windowsPath("C:\\"), "/");
 * assertEquals(windowsPath("D:\\build\\x"), "D:/build/x");
 * ```
 */
export function windowsPath(path: string): string {
  const plain = path.replaceAll("\\", "/");
  const [, rest] = /^[a-z]:\/*(.*)$/is.exec(plain) ?? [];
  if (rest === undefined) return plain;
  if (/^(?:\*(?:\.\*)?)?$/.test(rest)) return `/${rest && "*"}`;
  if (rest.startsWith(MARKS.unknown)) return `/${rest}`;
  const [, top = "", below = ""] = /^([^/]*)(.*)$/s.exec(rest) ?? [];
  if (/^users$/i.test(top)) return `/Users${below}`;
  if (/^windows$/i.test(top) && !/^\/temp\b/i.test(below)) return `/Windows${below}`;
  return plain;
}
