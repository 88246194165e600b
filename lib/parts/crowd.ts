/** Stands in for `lib/detect/crowd.ts`. */
import type * as original from "../detect/crowd.ts";
import { part } from "./part.ts";

export const withoutChance: typeof original.withoutChance = (...given) => part("detectors").withoutChance(...given);
