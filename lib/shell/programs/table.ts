/** All programs that the engine knows, by name. */
import { builtins } from "./builtins.ts";
import { devicePrograms } from "./device_programs.ts";
import { filePrograms } from "./file_programs.ts";
import { filterPrograms } from "./filter_programs.ts";
import { furtherProgram } from "./further.ts";
import { furtherNames } from "./further_names.ts";
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
  devicePrograms,
  printingPrograms,
  filterPrograms,
  scriptPrograms,
  listPrograms,
  miscellaneousPrograms,
];

const FORMATTER = /^(?:mkfs(?:\..+)?|mke2fs|newfs(?:_.+)?)$/;

/** What is known about the program. */
export function programOf(name: string): Program | undefined {
  for (const table of TABLES) if (Object.hasOwn(table, name)) return table[name];
  if (furtherNames.has(name)) return furtherProgram(name);
  return namingProgram(name) ?? (FORMATTER.test(name) ? devicePrograms.mkswap : undefined);
}

/** The names of all programs that are known: for a name that is only a pattern. */
export function programNames(): string[] {
  return [...TABLES.flatMap(Object.keys), ...furtherNames, ...namingNames()];
}
