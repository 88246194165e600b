/** The programs that few commands name. */
import { administrationPrograms } from "./administration_programs.ts";
import { archivePrograms } from "./archive_programs.ts";
import { codecPrograms } from "./codec_programs.ts";
import { databasePrograms } from "./database_programs.ts";
import { devicePrograms } from "./device_programs.ts";
import { dumpPrograms } from "./dump_programs.ts";
import { enclosingPrograms } from "./enclosing_programs.ts";
import { furtherBuiltins } from "./further_builtins.ts";
import { furtherFilePrograms } from "./further_file_programs.ts";
import { furtherInterpreters } from "./further_interpreters.ts";
import { verbPrograms } from "./verb_programs.ts";
import { frameworkPrograms } from "./framework_programs.ts";
import { handedLogins } from "./handed_logins.ts";
import { httpPrograms } from "./http_programs.ts";
import { installingPrograms } from "./installing_programs.ts";
import { splittingPrograms } from "./splitting_programs.ts";
import { languagePrograms } from "./language_programs.ts";
import { parallelPrograms } from "./parallel_programs.ts";
import { pathPrograms } from "./path_programs.ts";
import { processPrograms } from "./process_programs.ts";
import { remotePrograms } from "./remote_programs.ts";
import { searchPrograms } from "./search_programs.ts";
import { secretStores } from "./secret_stores.ts";
import { servingPrograms } from "./serving_programs.ts";
import { socketPrograms } from "./socket_programs.ts";
import { testDatabases } from "./test_databases.ts";
import { transferPrograms } from "./transfer_programs.ts";
import { uploadPrograms } from "./upload_programs.ts";
import { windowsPrograms } from "./windows_programs.ts";
import { editorPrograms } from "./editor_programs.ts";
import { sessionPrograms } from "./session_programs.ts";
import { keyPrograms } from "./key_programs.ts";
import { versionControlPrograms } from "./version_control_programs.ts";
import { tclPrograms } from "./tcl_programs.ts";
import { patchPrograms } from "./patch_programs.ts";
import type { Program } from "../call.ts";

export const furtherTables: readonly Readonly<Record<string, Program>>[] = [
  archivePrograms,
  codecPrograms,
  httpPrograms,
  furtherBuiltins,
  furtherFilePrograms,
  furtherInterpreters,
  socketPrograms,
  remotePrograms,
  processPrograms,
  pathPrograms,
  parallelPrograms,
  searchPrograms,
  transferPrograms,
  uploadPrograms,
  servingPrograms,
  windowsPrograms,
  databasePrograms,
  testDatabases,
  dumpPrograms,
  devicePrograms,
  administrationPrograms,
  frameworkPrograms,
  enclosingPrograms,
  installingPrograms,
  splittingPrograms,
  languagePrograms,
  secretStores,
  editorPrograms,
  sessionPrograms,
  keyPrograms,
  versionControlPrograms,
  tclPrograms,
  patchPrograms,
  verbPrograms,
  handedLogins,
];
