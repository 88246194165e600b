/** The tools bundle: what a hook loads for a call with arguments of its own, such as one of MCP. */
export { toolReading } from "../policy/tools/tool_reading.ts";
export { unpacked } from "../policy/tools/unpacked.ts";
