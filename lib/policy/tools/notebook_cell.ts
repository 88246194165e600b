/** Commands in a cell of a notebook: IPython hands them to a shell. */

/** The whole cell is one of a shell. */
const SHELL_CELL = /^\s*%%(?:bash|z?sh|system|sx|!|script[^\S\n][^\n]{0,200}sh)(?!\w)[^\n]*\n/;
/** `!ls`, `files = !ls`, `%sx ls`; `%%time` may stand above. */
const LINE = /^[^\S\n]*(?:[\w, \t]{1,100}=[^\S\n]*)?(?:!{1,2}|%(?:sx|system)[^\S\n]+)(?!=)([^\n]+)$/gm;

/**
 * The shell code in the cell; undefined if there is none.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * assertEquals(shellCodeIn("import os\n!ls data\nx = 1"), "ls data");
 * ```
 */
export function shellCodeIn(cell: string): string | undefined {
  const [magic] = SHELL_CELL.exec(cell) ?? [];
  if (magic !== undefined) return cell.slice(magic.length);
  return Array.from(cell.matchAll(LINE), ([, code = ""]) => code).join("\n") || undefined;
}
