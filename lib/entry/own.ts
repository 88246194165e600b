/** The own bundle: reading a person's policies file, for those who have one. */
export { OwnFileError, readOwnFile } from "../own/read.ts";
