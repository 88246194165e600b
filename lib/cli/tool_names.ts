/** The names of tools, as a person types them. */
import { knownTools } from "../hook/statement.ts";
import { UsageError } from "./command.ts";
import { didYouMean } from "./options.ts";

/** The tools of Codex, as a hint names them. */
const TOOLS = ["Bash", "apply_patch", "mcp__SERVER__TOOL"];
const MCP_TOOL = /^mcp__\w[\w.-]{0,200}$/;

/** Whether it is the name of an MCP tool. */
export function isMcpTool(name: string): boolean {
  return MCP_TOOL.test(name);
}

/** Whether a tool can be called so. */
export function isToolName(name: string): boolean {
  return isMcpTool(name) || /^[\w-]{1,120}$/.test(name);
}

/** Whether the name is a built-in tool's or that of an MCP tool; agents have others beside. */
export function isKnownTool(name: string): boolean {
  return isMcpTool(name) || knownTools().includes(name);
}

/** @throws {UsageError} if the name is none that is known, and close to one that is */
export function refuseMisspelledTool(name: string): void {
  const hint = isKnownTool(name) ? undefined : didYouMean(name, knownTools());
  if (hint) throw new UsageError(`Unknown tool ${name}`, hint);
}

/** @throws {UsageError} unless the name is one of these or that of an MCP tool */
export function refuseUnknownTool(name: string, known: readonly string[]): void {
  if (isMcpTool(name) || known.includes(name)) return;
  throw new UsageError(`Unknown tool ${name}`, didYouMean(name, known) ?? `Use one of ${TOOLS.join(", ")}`);
}
