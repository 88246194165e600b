/** Stands in for what the detectors bundle holds beside the detectors: `count.ts`, `crowd.ts`, `parted_findings.ts` and `usual.ts`. */
import type * as count from "../detect/count.ts";
import type * as crowd from "../detect/crowd.ts";
import type * as parted from "../detect/parted_findings.ts";
import type * as usual from "../detect/usual.ts";
import { part } from "./part.ts";

export const isCount: typeof count.isCount = (...given) => part("detectors").isCount(...given);

export const withoutChance: typeof crowd.withoutChance = (...given) => part("detectors").withoutChance(...given);

export const partedFindings: typeof parted.partedFindings = (...given) => part("detectors").partedFindings(...given);

export const usualOf: typeof usual.usualOf = (unusual) => part("detectors").usualOf(unusual);
