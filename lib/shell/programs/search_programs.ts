/** Programs that find files by their names; `fd` starts commands for them. */
import type { Call, Program } from "../call.ts";
import { isEveryName } from "../every_name.ts";
import { ENTRY, EVERY_BELOW, EVERY_ENTRY } from "../listing.ts";
import { readArguments } from "../options.ts";
import { baseName } from "../path.ts";

/** `fd pattern -x command`. */
function fd(call: Call): string {
  const at = call.words.findIndex((word) => FD_ACTION.test(word));
  const [, attached = ""] = FD_ACTION.exec(call.words[at] ?? "") ?? [];
  const command = at < 0 ? [] : [attached, ...call.words.slice(at + 1)].filter((word, index) => index > 0 || word);
  const end = command.indexOf(";");
  const { options, operands } = readArguments(
    [...call.words.slice(0, at < 0 ? undefined : at), ...end < 0 ? [] : command.slice(end + 1)],
    FD,
  );
  const [pattern = "", ...folders] = operands;
  const [base = ""] = options.get("base-directory") ?? [];
  const roots = [...folders, ...options.get("search-path") ?? []];
  if (roots.length === 0) roots.push(".");
  const isAny = pattern === "" || pattern === "." || isEveryName(pattern, !options.has("g"));
  const narrow = !isAny || ["extension", "size", "newer", "older"].some((name) => options.has(name));
  // Of one kind: `-e docx`, `-g '*.docx'`, `'\\.docx$'`.
  const kind = options.get("extension")?.[0] ?? /^(?:\*|.*\\)?\.(\w+)\$?$/.exec(pattern)?.[1];
  // Into hidden folders it looks when it is told to.
  const name = options.has("hidden") && !isAny
    ? options.has("g") ? pattern : `*${pattern.replace(/[\\^$]/g, "")}*`
    : "";
  const ending = kind === undefined ? name : `*.${kind.replace(/^\./, "")}`;
  const found = ending === "" ? ENTRY : `${ENTRY}/${ending}`;
  const isDeep = !narrow && !["max-depth", "exact-depth"].some((name) => options.has(name));
  const results = roots.flatMap((root) => {
    const folder = base && !/^[~/]/.test(root) ? `${base}/${root}` : root;
    const isAll = isDeep && call.machine.path(folder) === ".";
    return [...isAll ? [`./${EVERY_BELOW}`] : [], `${folder.replace(/\/$/, "")}/${narrow ? found : EVERY_ENTRY}`];
  });
  const words = end < 0 ? command : command.slice(0, end);
  for (const result of words.length > 0 ? results : []) {
    const isPlaced = words.some((word) => word.includes("{}"));
    call.run(isPlaced ? words.map((word) => word.replaceAll("{}", result)) : [...words, result], undefined);
  }
  return results.join("\n");
}

const FD =
  "e,extension= t,type= d,max-depth= exact-depth= min-depth= E,exclude= S,size= changed-within,change-newer-than,newer= changed-before,change-older-than,older= o,owner= c,color= j,threads= max-results= ignore-file= path-separator= format= batch-size= C,base-directory= search-path= and= H,u,hidden I g s a i F L p P l 0 q 1 one-file-system,xdev";
/** The option of `fd` that runs a command, which may end a cluster of letters and may hold the program. */
const FD_ACTION = /^(?:--exec(?:-batch)?(?:=|$)|-[HIgsuaiFLpPl0q1]*[xX])([^]*)$/;

/** `locate name` knows the files of all people. */
function locate(call: Call): string {
  return call.operands.map((name) => `~/${ENTRY}/${/[*?[]/.test(name) ? baseName(name) : `*${baseName(name)}*`}\n`)
    .join("");
}

const LOCATE: Program = {
  options: "i,ignore-case b,basename c,count l,n,limit= d,database= e,existing r,regexp= 0,null onlyin= name",
  does: locate,
};

/** The table. */
export const searchPrograms: Readonly<Record<string, Program>> = {
  locate: LOCATE,
  plocate: LOCATE,
  mlocate: LOCATE,
  mdfind: LOCATE,
  fd: { does: fd },
  fdfind: { does: fd },
};
