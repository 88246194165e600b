/**
 * What few commands need: the programs that are seldom named, and code of other languages. The engine of a hook loads
 * it when a command does (`lib/parts/further.ts`).
 */
import { furtherTables } from "./further_tables.ts";
import { furtherWrappers } from "./further_wrappers.ts";
import type { Program } from "../call.ts";
import type { Wrapper } from "../wrapper.ts";

export { runAwk } from "./awk_script.ts";
export { promptText, runPrompt } from "./command_prompt.ts";
export { editedText } from "./edited_text.ts";
export { runInlineCode } from "./inline_code.ts";
export { runPowershell } from "./powershell.ts";
export { decodeWide } from "./powershell/decode_wide.ts";
export { isQuestion } from "./question.ts";
export { runSed } from "./sed_script.ts";
export { serveModule } from "./serving_programs.ts";
export { noteBuild, noteClone } from "./fetched_folders.ts";
export { isOwner } from "./token_owners.ts";

/** What is known about one of `furtherNames`. */
export function furtherProgram(name: string): Program | undefined {
  return furtherTables.find((table) => Object.hasOwn(table, name))?.[name];
}

/** How one of `furtherNames` runs another command, if it does. */
export function furtherWrapper(name: string): Wrapper | undefined {
  return Object.hasOwn(furtherWrappers, name) ? furtherWrappers[name] : undefined;
}
