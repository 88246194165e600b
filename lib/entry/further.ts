/** The bundle of the programs that few commands name. */
export { useLanguages } from "../parts/languages.ts";
export { usePlaces } from "../parts/place.ts";
export { useSeldom } from "../parts/seldom.ts";
export * from "../shell/programs/further.ts";
