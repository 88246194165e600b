/** The overrides bundle: reading what a person has lifted, for a call that a policy stops. */
export { overridesIn } from "../store/overrides.ts";
