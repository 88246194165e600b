/** Stands in for `lib/detect/columns.ts`. */
import type * as original from "../detect/columns.ts";
import { part } from "./part.ts";

export const cellsUnder: typeof original.cellsUnder = (text, offsets, header) =>
  part("detectors").cellsUnder(text, offsets, header);
