/** The shell bundle: what a hook loads to read a command. */
export { useFurther } from "../parts/further.ts";
export { useLanguages } from "../parts/languages.ts";
export { useParser } from "../parts/parser.ts";
export { usePlaces } from "../parts/place.ts";
export { readPatch, readShell, readWords } from "../shell/read_shell.ts";
export { seenAsUsual } from "../shell/state_folder.ts";
export { namesOf } from "../shell/working_folder.ts";
