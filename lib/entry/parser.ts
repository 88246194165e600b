/** The parser bundle: what a hook loads for shell code that is more than plain words. */
export { forEachChild, parse } from "../shell/parser.ts";
