/** Stands in for `lib/shell/programs/further.ts`, in the bundle that reads commands. */
import type * as original from "../shell/programs/further.ts";

let further: () => typeof original;

/** Says where the programs and languages come from. */
export function useFurther(source: typeof further): void {
  further = source;
}

export const furtherProgram: typeof original.furtherProgram = (name) => further().furtherProgram(name);
export const runInlineCode: typeof original.runInlineCode = (...given) => further().runInlineCode(...given);
export const runPrompt: typeof original.runPrompt = (...given) => further().runPrompt(...given);
export const promptText: typeof original.promptText = (words) => further().promptText(words);
export const runPowershell: typeof original.runPowershell = (...given) => further().runPowershell(...given);
export const decodeWide: typeof original.decodeWide = (text) => further().decodeWide(text);
export const runAwk: typeof original.runAwk = (...given) => further().runAwk(...given);
export const runSed: typeof original.runSed = (...given) => further().runSed(...given);
export const serveModule: typeof original.serveModule = (call) => further().serveModule(call);
export const noteBuild: typeof original.noteBuild = (...given) => further().noteBuild(...given);
export const noteClone: typeof original.noteClone = (...given) => further().noteClone(...given);
export const editedText: typeof original.editedText = (...given) => further().editedText(...given);
export const furtherWrapper: typeof original.furtherWrapper = (name) => further().furtherWrapper(name);
export const isOwner: typeof original.isOwner = (...given) => further().isOwner(...given);
export const isQuestion: typeof original.isQuestion = (...given) => further().isQuestion(...given);
