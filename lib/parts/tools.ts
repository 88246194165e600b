/** Stands in for `lib/policy/tools/tool_reading.ts` and `lib/policy/tools/unpacked.ts`. */
import type * as original from "../policy/tools/tool_reading.ts";
import type * as packed from "../policy/tools/unpacked.ts";
import { part } from "./part.ts";

export const toolReading: typeof original.toolReading = (call, readers) => part("tools").toolReading(call, readers);
export const unpacked: typeof packed.unpacked = (parameters) => part("tools").unpacked(parameters);
