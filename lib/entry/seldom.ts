/** The bundle of the programs that hardly any command names. */
export { useFurther } from "../parts/further.ts";
export { useLanguages } from "../parts/languages.ts";
export { usePlaces } from "../parts/place.ts";
export * from "../shell/programs/seldom.ts";
