/** Stands in for `lib/policy/tools/tool_reading.ts`. */
import type * as original from "../policy/tools/tool_reading.ts";
import { part } from "./part.ts";

export const toolReading: typeof original.toolReading = (call, readers) => part("tools").toolReading(call, readers);
