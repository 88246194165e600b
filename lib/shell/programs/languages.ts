/**
 * Code of other languages than the shell's. The engine of a hook loads it when a command holds some
 * (`lib/parts/languages.ts`).
 */
export { runAwk } from "./awk_script.ts";
export { promptText, runPrompt } from "./command_prompt.ts";
export { editedText } from "./edited_text.ts";
export { runInlineCode } from "./inline_code.ts";
export { runPreloaded } from "./preloaded_modules.ts";
export { runPowershell } from "./powershell.ts";
export { decodeWide } from "./powershell/decode_wide.ts";
export { insertedTexts, runSed } from "./sed_script.ts";
