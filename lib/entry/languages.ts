/** The bundle of what few commands hold: code of other languages. */
export * from "../shell/programs/languages.ts";
