/** The shell bundle: what a hook loads to read a command. */
export { useParser } from "../parts/parser.ts";
export { readPatch, readShell, readWords } from "../shell/read_shell.ts";
