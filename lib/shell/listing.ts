/** What a listing names: something in a folder, or everything in it. */
import { MARKS, withoutMarks } from "./marks.ts";

/** Something in a folder. */
export const ENTRY = `${MARKS.unknown}entry`;
/** Everything in a folder: whoever deletes it has deleted the folder. */
export const EVERY_ENTRY = `${ENTRY}*`;
/** Everything in a folder and in all folders below. */
export const EVERY_BELOW = `${EVERY_ENTRY}/${EVERY_ENTRY}`;
/** All names that a program lists, such as the tags of a repository. */
export const ALL_NAMES = `${MARKS.unknown}names`;
/** What only a list names, which could be anything: the policies tell it from a variable by this name. */
export const LISTED = "listed";

/** The line of a list; marked if nothing of it is known. */
export function listed(line: string): string {
  return withoutMarks(line) === "" ? `${line}${LISTED}` : line;
}

/** What is left of a listing when something has chosen from it. */
export function chosenFrom(listing: string): string {
  return listing.includes(EVERY_ENTRY) ? listing.replaceAll(EVERY_ENTRY, ENTRY) : listing;
}

/** What is left of any list when something has chosen from it, names that are no files' too. */
export function anyOf(list: string): string {
  return chosenFrom(list).replaceAll(ALL_NAMES, MARKS.unknown);
}

/**
 * The folder, if the path names everything in it.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * assertEquals(folderOfAll(`~/Music/${EVERY_ENTRY}`), "~/Music");
 * assertEquals(folderOfAll(`~/Music/${ENTRY}`), undefined);
 * ```
 */
export function folderOfAll(path: string): string | undefined {
  return path.endsWith(`/${EVERY_ENTRY}`) ? path.slice(0, -EVERY_ENTRY.length - 1) || "/" : undefined;
}
