/** The detectors bundle: what a hook loads where something looks like sensitive data. */
export { allDetectors } from "../detect/catalog.ts";
export { cellsUnder } from "../detect/columns.ts";
export { withoutChance } from "../detect/crowd.ts";
export { redactAroundJson } from "../detect/redact_json.ts";
export { injectionDetectors } from "../policy/injection.ts";
