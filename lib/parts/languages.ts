/** Stands in for `lib/shell/programs/languages.ts`, in the bundles that read commands. */
import type * as original from "../shell/programs/languages.ts";

let languages: () => typeof original;

/** Says where the languages come from. */
export function useLanguages(source: typeof languages): void {
  languages = source;
}

export const runInlineCode: typeof original.runInlineCode = (...given) => languages().runInlineCode(...given);
export const runPreloaded: typeof original.runPreloaded = (...given) => languages().runPreloaded(...given);
export const runPrompt: typeof original.runPrompt = (...given) => languages().runPrompt(...given);
export const promptText: typeof original.promptText = (words) => languages().promptText(words);
export const runPowershell: typeof original.runPowershell = (...given) => languages().runPowershell(...given);
export const decodeWide: typeof original.decodeWide = (text) => languages().decodeWide(text);
export const runAwk: typeof original.runAwk = (...given) => languages().runAwk(...given);
export const insertedTexts: typeof original.insertedTexts = (script) => languages().insertedTexts(script);
export const runSed: typeof original.runSed = (...given) => languages().runSed(...given);
export const editedText: typeof original.editedText = (...given) => languages().editedText(...given);
