/** Stands in for `lib/shell/programs/further.ts`, in the bundle that reads commands. */
import type * as original from "../shell/programs/further.ts";

let further: () => typeof original;

/** Says where the programs and languages come from. */
export function useFurther(source: typeof further): void {
  further = source;
}

export const furtherProgram: typeof original.furtherProgram = (name) => further().furtherProgram(name);
export const furtherWrapper: typeof original.furtherWrapper = (name) => further().furtherWrapper(name);
export const runInlineCode: typeof original.runInlineCode = (...given) => further().runInlineCode(...given);
export const runPrompt: typeof original.runPrompt = (...given) => further().runPrompt(...given);
export const promptText: typeof original.promptText = (words) => further().promptText(words);
export const runPowershell: typeof original.runPowershell = (...given) => further().runPowershell(...given);
export const decodeWide: typeof original.decodeWide = (text) => further().decodeWide(text);
export const multiplies: typeof original.multiplies = (...given) => further().multiplies(...given);
export const serveModule: typeof original.serveModule = (call) => further().serveModule(call);
export const isQuestion: typeof original.isQuestion = (...given) => further().isQuestion(...given);
