/** The tools bundle: what a hook loads for arguments of a tool, such as one of MCP, or for a home in a place of its own. */
export { toolReading } from "../policy/tools/tool_reading.ts";
export { unpacked } from "../policy/tools/unpacked.ts";
export { atUsualHome } from "../policy/tools/usual_home.ts";
