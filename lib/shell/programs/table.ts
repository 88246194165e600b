/** All programs that the engine knows, by name. */
import { administrationPrograms } from "./administration_programs.ts";
import { archivePrograms } from "./archive_programs.ts";
import { builtins } from "./builtins.ts";
import { codecPrograms } from "./codec_programs.ts";
import { databasePrograms } from "./database_programs.ts";
import { devicePrograms } from "./device_programs.ts";
import { filePrograms } from "./file_programs.ts";
import { filterPrograms } from "./filter_programs.ts";
import { httpPrograms } from "./http_programs.ts";
import { interpreters } from "./interpreters.ts";
import { listPrograms } from "./list_programs.ts";
import { miscellaneousPrograms } from "./miscellaneous_programs.ts";
import { namingNames, namingProgram } from "./naming_programs.ts";
import { printingPrograms } from "./printing_programs.ts";
import { processPrograms } from "./process_programs.ts";
import { remotePrograms } from "./remote_programs.ts";
import { scriptPrograms } from "./script_programs.ts";
import { socketPrograms } from "./socket_programs.ts";
import { servingPrograms } from "./serving_programs.ts";
import { uploadPrograms } from "./upload_programs.ts";
import { windowsPrograms } from "./windows_programs.ts";
import type { Program } from "../call.ts";

const TABLES = [
  builtins,
  interpreters,
  filePrograms,
  devicePrograms,
  archivePrograms,
  printingPrograms,
  filterPrograms,
  scriptPrograms,
  codecPrograms,
  httpPrograms,
  socketPrograms,
  remotePrograms,
  processPrograms,
  uploadPrograms,
  servingPrograms,
  windowsPrograms,
  databasePrograms,
  administrationPrograms,
  listPrograms,
  miscellaneousPrograms,
];

const FORMATTER = /^(?:mkfs(?:\..+)?|mke2fs|newfs(?:_.+)?)$/;

/** What is known about the program. */
export function programOf(name: string): Program | undefined {
  for (const table of TABLES) if (Object.hasOwn(table, name)) return table[name];
  return namingProgram(name) ?? (FORMATTER.test(name) ? devicePrograms.wipefs : undefined);
}

/** The names of all programs that are known: for a name that is only a pattern. */
export function programNames(): string[] {
  return [...TABLES.flatMap(Object.keys), ...namingNames()];
}
