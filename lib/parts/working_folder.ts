/** Stands in for `lib/shell/working_folder.ts`. */
import type * as original from "../shell/working_folder.ts";
import { part } from "./part.ts";

export const namesOf: typeof original.namesOf = (...given) => part("shell").namesOf(...given);
