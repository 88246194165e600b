/** Stands in for `lib/detect/redact_json.ts`. */
import type * as original from "../detect/redact_json.ts";
import { part } from "./part.ts";

export const redactAroundJson: typeof original.redactAroundJson = (text, findings, replacement) =>
  part("detectors").redactAroundJson(text, findings, replacement);
