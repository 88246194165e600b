/**
 * Stands in for `lib/shell/parser.ts`, in the bundle that reads commands, and for the modules that only a parsed word
 * needs: what it is filled in with.
 */
import type * as original from "../entry/parser.ts";

let parser: () => typeof original;

/** Says where they come from. */
export function useParser(source: typeof parser): void {
  parser = source;
}

export const parse: typeof original.parse = (...given) => parser().parse(...given);
export const forEachChild: typeof original.forEachChild = (...given) => parser().forEachChild(...given);
export const parameterFields: typeof original.parameterFields = (...given) => parser().parameterFields(...given);
export const expandBraces: typeof original.expandBraces = (text) => parser().expandBraces(text);
export const calculate: typeof original.calculate = (...given) => parser().calculate(...given);
