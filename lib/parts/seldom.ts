/** Stands in for `lib/shell/programs/seldom.ts`, in the bundle of the programs that few commands name. */
import type * as original from "../shell/programs/seldom.ts";

let seldom: () => typeof original;

/** Says where the programs come from. */
export function useSeldom(source: typeof seldom): void {
  seldom = source;
}

export const seldomProgram: typeof original.seldomProgram = (name) => seldom().seldomProgram(name);
export const seenByName: typeof original.seenByName = (...given) => seldom().seenByName(...given);
