/** Stands in for `lib/shell/programs/further.ts`, in the bundle that reads commands. */
import type * as original from "../shell/programs/further.ts";

let further: () => typeof original;

/** Says where the programs come from. */
export function useFurther(source: typeof further): void {
  further = source;
}

export const furtherProgram: typeof original.furtherProgram = (name) => further().furtherProgram(name);
export const runModule: typeof original.runModule = (call) => further().runModule(call);
export const noteBuild: typeof original.noteBuild = (...given) => further().noteBuild(...given);
export const noteClone: typeof original.noteClone = (...given) => further().noteClone(...given);
export const furtherWrapper: typeof original.furtherWrapper = (name) => further().furtherWrapper(name);
export const runUnread: typeof original.runUnread = (call) => further().runUnread(call);
export const forgetStores: typeof original.forgetStores = (all) => further().forgetStores(all);
export const runNamedIndexes: typeof original.runNamedIndexes = (call) => further().runNamedIndexes(call);
export const runRefOrders: typeof original.runRefOrders = (call) => further().runRefOrders(call);
export const isOwner: typeof original.isOwner = (...given) => further().isOwner(...given);
export const noteWritten: typeof original.noteWritten = (...given) => further().noteWritten(...given);
export const isQuestion: typeof original.isQuestion = (...given) => further().isQuestion(...given);
export const withoutValues: typeof original.withoutValues = (...given) => further().withoutValues(...given);
export const runInserted: typeof original.runInserted = (...given) => further().runInserted(...given);
export const runWritten: typeof original.runWritten = (...given) => further().runWritten(...given);
export const heedGitSettings: typeof original.heedGitSettings = (call) => further().heedGitSettings(call);
export const loadFiles: typeof original.loadFiles = (...given) => further().loadFiles(...given);
export const readMakefile: typeof original.readMakefile = (call) => further().readMakefile(call);
export const runProgramFile: typeof original.runProgramFile = (...given) => further().runProgramFile(...given);
export const wakeJobs: typeof original.wakeJobs = (machine) => further().wakeJobs(machine);
export const coprocess: typeof original.coprocess = (...given) => further().coprocess(...given);
export const seenByName: typeof original.seenByName = (...given) => further().seenByName(...given);
export const noteRemote: typeof original.noteRemote = (call) => further().noteRemote(call);
