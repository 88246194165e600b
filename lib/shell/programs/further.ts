/**
 * What few commands need: the programs that are seldom named. The engine of a hook loads it when a command does
 * (`lib/parts/further.ts`).
 */
import { own } from "../../core/own.ts";
import { furtherTables } from "./further_tables.ts";
import { furtherWrappers } from "./further_wrappers.ts";
import { PROJECT_TOOL, withProjectFiles } from "./project_files.ts";
import { ALSO_RUNNERS } from "./project_runners.ts";
import { PROJECT_TOOLS } from "./project_tools.ts";
import { seldomProgram } from "./seldom.ts";
import { withStores } from "./stores.ts";
import type { Program } from "../call.ts";
import type { Wrapper } from "../wrapper.ts";

export { isQuestion } from "./question.ts";
export { runModule } from "./serving_programs.ts";
export { runInserted, runWritten } from "../run_later.ts";
export { coprocess, wakeJobs } from "../woken_jobs.ts";
export { heedGitSettings } from "./git_settings.ts";
export { noteRemote } from "./git_remotes.ts";
export { runRefOrders } from "./git_ref_orders.ts";
export { loadFiles } from "./loaded_files.ts";
export { readMakefile } from "./makefile.ts";
export { runProgramFile } from "./written_program.ts";
export { withoutValues } from "./names_alone.ts";
export { noteBuild, noteClone } from "./fetched_folders.ts";
export { runNamedIndexes } from "./computed_code.ts";
export { isOwner } from "./token_owners.ts";
export { noteWritten } from "./written_files.ts";
export { seenByName } from "./seldom.ts";
export { forgetStores, runUnread } from "./unread_text.ts";

/** What is known about one of `furtherNames`, or one of `PROJECT_TOOLS`. */
export function furtherProgram(name: string): Program | undefined {
  const known = furtherTables.find((table) => Object.hasOwn(table, name))?.[name] ??
    (PROJECT_TOOLS.has(name) ? PROJECT_TOOL : seldomProgram(name));
  return withStores(name, ALSO_RUNNERS.has(name) ? withProjectFiles(known) : known);
}

/** How one of `furtherNames` runs another command, if it does. */
export function furtherWrapper(name: string): Wrapper | undefined {
  return own(furtherWrappers, name);
}
