/** The programs that hardly any command names. */
import { codecPrograms } from "./codec_programs.ts";
import { databasePrograms } from "./database_programs.ts";
import { devicePrograms } from "./device_programs.ts";
import { dumpPrograms } from "./dump_programs.ts";
import { editorPrograms } from "./editor_programs.ts";
import { enclosingPrograms } from "./enclosing_programs.ts";
import { graphPrograms } from "./graph_programs.ts";
import { keyPrograms } from "./key_programs.ts";
import { parallelPrograms } from "./parallel_programs.ts";
import { patchPrograms } from "./patch_programs.ts";
import { sessionPrograms } from "./session_programs.ts";
import { socketPrograms } from "./socket_programs.ts";
import { splittingPrograms } from "./splitting_programs.ts";
import { startingPrograms } from "./starting_programs.ts";
import { tclPrograms } from "./tcl_programs.ts";
import { testDatabases } from "./test_databases.ts";
import { transferPrograms } from "./transfer_programs.ts";
import { uploadPrograms } from "./upload_programs.ts";
import { windowsPrograms } from "./windows_programs.ts";
import type { Program } from "../call.ts";

export const seldomTables: readonly Readonly<Record<string, Program>>[] = [
  databasePrograms,
  testDatabases,
  dumpPrograms,
  graphPrograms,
  devicePrograms,
  enclosingPrograms,
  editorPrograms,
  sessionPrograms,
  keyPrograms,
  tclPrograms,
  windowsPrograms,
  uploadPrograms,
  transferPrograms,
  socketPrograms,
  splittingPrograms,
  startingPrograms,
  codecPrograms,
  patchPrograms,
  parallelPrograms,
];
