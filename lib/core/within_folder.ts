/** Whether one absolute path lies in another, by their names alone: nothing is looked up. */

/**
 * Whether `path` is the folder or something in it.
 *
 * A path with `.` or `..` is in no folder: where it leads depends on links that only the system knows.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * assertEquals(isWithin("/a/b/c", "/a/b"), true);
 * assertEquals(isWithin("/a/bc", "/a/b"), false);
 * assertEquals(isWithin("/a/b/../c", "/a/b"), false);
 * ```
 */
export function isWithin(path: string, folder: string): boolean {
  const [inner, outer] = [namesOf(path), namesOf(folder)];
  return inner !== undefined && outer !== undefined && outer.every((name, index) => name === inner[index]);
}

/** The names on the way down, the drive first; undefined if the path is relative or takes a detour. */
function namesOf(path: string): string[] | undefined {
  // Windows writes both slashes, and means the same by either case of a letter.
  const drive = /^(?:\\\\\?\\)?([a-z]:)[\\/](.*)$/is.exec(path);
  const names = drive
    ? [drive[1]!, ...drive[2]!.split(/[\\/]/)].map((name) => name.toLowerCase())
    : path.startsWith("/")
    ? path.split("/")
    : undefined;
  const steps = names?.filter((name) => name !== "");
  return steps?.some((name) => name === "." || name === "..") ? undefined : steps;
}
