/** `fd`, which finds files and starts commands for them. */
import type { Call, Program } from "../call.ts";
import { ENTRY, EVERY_ENTRY } from "../listing.ts";
import { readArguments } from "../options.ts";

/** `fd pattern -x command`. */
function fd(call: Call): string {
  const at = call.words.findIndex((word) => /^-(?:x|X|-exec|-exec-batch)$/.test(word));
  const command = at < 0 ? [] : call.words.slice(at + 1);
  const { options, operands: [pattern = "", root = "."] } = readArguments(
    at < 0 ? call.words : call.words.slice(0, at),
    "e,extension= t,type= d,max-depth= E,exclude= S,size= changed-within,newer= changed-before,older= H I g s",
  );
  const narrow = /[^.*]/.test(pattern) || ["extension", "size", "newer", "older"].some((name) => options.has(name));
  // Of one kind: `-e docx`, `-g '*.docx'`, `'\\.docx$'`.
  const kind = options.get("extension")?.[0] ?? /^(?:\*|.*\\)?\.(\w+)\$?$/.exec(pattern)?.[1];
  const found = kind === undefined ? ENTRY : `${ENTRY}/*.${kind.replace(/^\./, "")}`;
  const result = `${root.replace(/\/$/, "")}/${narrow ? found : EVERY_ENTRY}`;
  if (command.length > 0) {
    call.run(
      command.some((word) => word.includes("{}"))
        ? command.map((word) => word.replaceAll("{}", result))
        : [...command, result],
      undefined,
    );
  }
  return result;
}

/** The table. */
export const searchPrograms: Readonly<Record<string, Program>> = {
  fd: { does: fd },
  fdfind: { does: fd },
};
