/** The rest bundle: every command but the hook. */
export { run } from "../cli/run.ts";
