/** Stands in for `lib/detect/columns.ts`. */
import type * as original from "../detect/columns.ts";
import { part } from "./part.ts";

export const cellsUnder: typeof original.cellsUnder = (...given) => part("detectors").cellsUnder(...given);
