/** The parser of bash, and its syntax trees; the only file that names the package. */
export { forEachChild, parse } from "unbash";
export type * from "unbash";
