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

/** @throws {UsageError} unless the name is one of these or that of an MCP tool */
export function refuseUnknownTool(name: string, known: readonly string[] = knownTools()): void {
  if (isMcpTool(name) || known.includes(name)) return;
  throw new UsageError(`Unknown tool ${name}`, didYouMean(name, known) ?? `Use one of ${TOOLS.join(", ")}`);
}
