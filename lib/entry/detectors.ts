/** The detectors bundle: what a hook loads where something looks like sensitive data. */
export { allDetectors } from "../detect/catalog.ts";
export { cellsUnder } from "../detect/columns.ts";
export { isCount } from "../detect/count.ts";
export { withoutChance } from "../detect/crowd.ts";
export { partedFindings } from "../detect/parted_findings.ts";
export { redactAroundJson } from "../detect/redact_json.ts";
export { usualOf } from "../detect/usual.ts";
export { injectionDetectors } from "../policy/injection.ts";
