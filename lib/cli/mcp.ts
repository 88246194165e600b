/** `axonflow mcp`: the governance tools for a model, over stdio. */
import { readConfig } from "../core/config.ts";
import { netOf } from "../core/net.ts";
import { type Command, RunError, UsageError } from "./command.ts";
import { endpointMessage } from "./endpoint_message.ts";
import { runNarrowed } from "./narrowed.ts";
import { rulesMessage } from "./own_file.ts";
import { optionsOf } from "./options.ts";
import { auditSettings, permissionsFor, prepareLog } from "./prepare_log.ts";
import { auditLogPath, overridesFile } from "./state_paths.ts";

const HELP = `Serve the governance tools as an MCP server on stdio. Codex starts this.

Usage: axonflow mcp [--fsync batch|always]

Tools: check_policy, check_output, audit_tool_call, list_policies, get_policy_stats, search_audit_events,
explain_decision, list_recent_decisions, list_overrides. The AxonFlow endpoint answers them, or the built-in engine where there is none.

To add it to Codex: codex mcp add axonflow -- axonflow mcp
`;

export const mcp: Command = {
  name: "mcp",
  summary: "Serve the governance tools to a model (MCP on stdio)",
  help: HELP,
  async run(args, { io, endpoint }) {
    const options = optionsOf(args, { string: ["fsync"] });
    if (options._.length > 0) throw new UsageError(`Unexpected argument ${options._[0]}`);
    const config = readConfig(io.env, endpoint);
    const { endpoint: url, failMode, warnings, rules } = config;
    for (const warning of warnings) io.err(`${warning}\n`);
    const logPath = auditLogPath(io);
    try {
      await prepareLog(logPath);
    } catch (error) {
      // The tools can still judge, and say of each record that it could not be kept.
      if (error instanceof RunError) io.err(`axonflow: ${error.message}\n`);
      else throw error;
    }
    const settings = { ...endpointMessage(config), failMode };
    const overridesPath = overridesFile(io);
    const audit = auditSettings(io, options);
    const start = { command: "mcp", settings, logPath, audit, overridesPath, rules: rulesMessage(io, rules) } as const;
    return await runNarrowed(start, { net: netOf(url), ...permissionsFor(logPath, overridesPath) }, io);
  },
};
