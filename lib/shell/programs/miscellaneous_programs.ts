/** Programs that fit no other table: git, make, and what looks for files and programs. */
import type { Call, Program } from "../call.ts";
import { EVERY_ENTRY } from "../listing.ts";
import { MARKS } from "../marks.ts";
import { readMakefile } from "./further.ts";
import { GIT } from "./git.ts";
import { normalPath } from "../path.ts";
import { windowsPath } from "./windows_path.ts";

/** What is run is known where the statement brings it, in one way or another. */
function make(call: Call): string {
  const { machine } = call;
  const mayRead = machine.files.size + machine.fetched.length > 0 || call.has("makefile", "eval") ||
    call.operands.some((word) => word.includes("="));
  return mayRead ? readMakefile(call) : MARKS.unknown;
}

const MAKE = "f,file,makefile= C,directory,C= I= o= W= j,jobs? l? n s k B e i E,eval= no-print-directory";
/** The table. */
export const miscellaneousPrograms: Readonly<Record<string, Program>> = {
  git: GIT,
  make: { options: MAKE, does: make },
  dirname: { options: "z", does: folderAbove },
  which: { options: "a", does: locate },
  type: { options: "p P t a", does: locate },
  ls: { options: "w= I,ignore= a l h R t r S d 1 A F", does: listFiles },
};

/** Of a path that is known: the working folder itself is `.` here. */
function folderAbove(call: Call): string {
  const [path = ""] = call.operands;
  return path === "." ? "..\n" : /^[~/][^\uE000]*$/.test(path) ? `${normalPath(`${path}/..`)}\n` : MARKS.unknown;
}

/** Programs usually stand in one of the places for programs. */
function locate(call: Call): string {
  // The command prompt's `type` shows a file.
  for (const path of call.operands.filter((word) => /^[a-z]:\\/i.test(word))) call.read(windowsPath(path));
  return call.operands.map((name) => `/usr/bin/${name}\n`).join("");
}

/** Files are listed under the name that they were given, the content of a folder is not known. */
function listFiles(call: Call): string {
  const { cwd } = call.machine.scope;
  return (call.operands.length > 0 || cwd === "." ? call.operands : [cwd]).map((path) =>
    /[*?[]|[^/.]\.\w+$/.test(path)
      ? `${path}\n`
      : /^[\/~]/.test(path)
      ? `${path.replace(/\/$/, "")}/${EVERY_ENTRY}\n`
      : `${MARKS.unknown}\n`
  ).join("") || MARKS.unknown;
}
