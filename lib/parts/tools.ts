/** Stands in for `lib/policy/tools/tool_reading.ts` and `lib/policy/tools/usual_home.ts`. */
import { part, type Parts } from "./part.ts";

export const toolReading: Parts["tools"]["toolReading"] = (call, readers) => part("tools").toolReading(call, readers);

export const atUsualHome: Parts["tools"]["atUsualHome"] = (value, homes) => part("tools").atUsualHome(value, homes);
