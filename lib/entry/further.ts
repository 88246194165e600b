/** The bundle of what few commands need. */
export * from "../shell/programs/further.ts";
