/** Stands in for `tool_reading.ts`, `unpacked.ts` and `usual_home.ts` of `lib/policy/tools`. */
import { part, type Parts } from "./part.ts";

export const toolReading: Parts["tools"]["toolReading"] = (call, readers) => part("tools").toolReading(call, readers);
export const unpacked: Parts["tools"]["unpacked"] = (parameters) => part("tools").unpacked(parameters);
export const atUsualHome: Parts["tools"]["atUsualHome"] = (value, homes) => part("tools").atUsualHome(value, homes);
