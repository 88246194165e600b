/** The parser bundle: what a hook loads for shell code that is more than plain words. */
export { calculate } from "../shell/arithmetic.ts";
export { expandBraces } from "../shell/brace.ts";
export { parameterFields } from "../shell/parameter.ts";
export { forEachChild, parse } from "../shell/parser.ts";
