/** All programs that the engine knows, by name. */
import { builtins } from "./builtins.ts";
import { filePrograms } from "./file_programs.ts";
import { filterPrograms } from "./filter_programs.ts";
import { furtherProgram } from "./further.ts";
import { furtherNames, isFurther } from "./further_names.ts";
import { interpreters } from "./interpreters.ts";
import { listPrograms } from "./list_programs.ts";
import { miscellaneousPrograms } from "./miscellaneous_programs.ts";
import { namingNames, namingProgram } from "./naming_programs.ts";
import { printingPrograms } from "./printing_programs.ts";
import { scriptPrograms } from "./script_programs.ts";
import type { Program } from "../call.ts";

const TABLES = [
  builtins,
  interpreters,
  filePrograms,
  printingPrograms,
  filterPrograms,
  scriptPrograms,
  listPrograms,
  miscellaneousPrograms,
];

const FORMATTER = /^(?:mkfs|newfs|partclone)(?:[._](\w+))?$/;

/** What the table calls a family of programs, such as `mkfs.ext4`. */
function familyOf(name: string): string | undefined {
  const [family, kind = ""] = FORMATTER.exec(name) ?? [];
  if (family === undefined || family.startsWith("partclone")) return family && "partclone";
  // To these, -n is a trial; to the others, a name, a size or a file.
  return family.startsWith("mkfs") && /^(?:ext[234]\w*|ntfs)?$/.test(kind) ? "mke2fs" : "mkswap";
}

/** What is known about the program. */
export function programOf(name: string): Program | undefined {
  for (const table of TABLES) if (Object.hasOwn(table, name)) return table[name];
  const known = isFurther(name) ? name : familyOf(name);
  return known === undefined ? namingProgram(name) : furtherProgram(known) ?? namingProgram(name);
}

/** The names of all programs that are known: for a name that is only a pattern. */
export function programNames(): string[] {
  return [...TABLES.flatMap(Object.keys), ...furtherNames(), ...namingNames()];
}
