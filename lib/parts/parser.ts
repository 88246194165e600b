/** Stands in for `lib/shell/parser.ts`, in the bundle that reads commands. */
import type * as original from "../shell/parser.ts";

let parser: () => Pick<typeof original, "parse" | "forEachChild">;

/** Says where the parser comes from. */
export function useParser(source: typeof parser): void {
  parser = source;
}

export const parse: typeof original.parse = (...given) => parser().parse(...given);

export const forEachChild: typeof original.forEachChild = (...given) => parser().forEachChild(...given);
