/** The programs that few commands name. */
import { administrationPrograms } from "./administration_programs.ts";
import { archivePrograms } from "./archive_programs.ts";
import { cmakeProgram } from "./cmake_program.ts";
import { furtherBuiltins } from "./further_builtins.ts";
import { furtherFilePrograms } from "./further_file_programs.ts";
import { furtherInterpreters } from "./further_interpreters.ts";
import { verbPrograms } from "./verb_programs.ts";
import { frameworkPrograms } from "./framework_programs.ts";
import { handedLogins } from "./handed_logins.ts";
import { httpPrograms } from "./http_programs.ts";
import { installingPrograms } from "./installing_programs.ts";
import { languagePrograms } from "./language_programs.ts";
import { pathPrograms } from "./path_programs.ts";
import { processPrograms } from "./process_programs.ts";
import { remotePrograms } from "./remote_programs.ts";
import { searchPrograms } from "./search_programs.ts";
import { secretStores } from "./secret_stores.ts";
import { servingPrograms } from "./serving_programs.ts";
import { stores } from "./stores.ts";
import { versionControlPrograms } from "./version_control_programs.ts";
import type { Program } from "../call.ts";

export const furtherTables: readonly Readonly<Record<string, Program>>[] = [
  archivePrograms,
  httpPrograms,
  furtherBuiltins,
  furtherFilePrograms,
  cmakeProgram,
  furtherInterpreters,
  remotePrograms,
  processPrograms,
  pathPrograms,
  searchPrograms,
  servingPrograms,
  administrationPrograms,
  frameworkPrograms,
  installingPrograms,
  languagePrograms,
  secretStores,
  versionControlPrograms,
  verbPrograms,
  handedLogins,
  stores,
];
