/** `axonflow serve`: an AxonFlow-compatible endpoint over the built-in engine. */
import { readRuleSettings } from "../core/config.ts";
import { isLoopback } from "../core/net.ts";
import { type Command, UsageError } from "./command.ts";
import { runNarrowed } from "./narrowed.ts";
import { rulesMessage } from "./own_file.ts";
import { optionsOf } from "./options.ts";
import { auditLogPath, prepareLog } from "./state_file.ts";

const HELP = `Serve the built-in engine as an AxonFlow-compatible endpoint.

Usage: axonflow serve [options]

Options:
  --port N      Listen on this port (default 8080; 0 takes any free one)
  --host NAME   Listen on this address (default 127.0.0.1)
  -h, --help    Show this text

It answers POST /api/v1/mcp-server and GET /health, keeps the audit log in the state folder, and ends on Ctrl-C.
It asks for no credentials: on an address that others can reach, everybody there can use it and read its records.
`;

const DEFAULT_PORT = 8080;

export const serve: Command = {
  name: "serve",
  summary: "Serve the built-in engine as an AxonFlow endpoint",
  help: HELP,
  run(args, { io }) {
    const options = optionsOf(args, { string: ["port", "host"] });
    if (options._.length > 0) throw new UsageError(`Unexpected argument ${options._[0]}`);
    const port = portOf(options.port as string | undefined);
    const hostname = String(options.host ?? "127.0.0.1").replace(/^\[|\]$/g, "");
    const bracketed = hostname.includes(":") ? `[${hostname}]` : hostname;
    if (!URL.canParse(`http://${bracketed}`)) throw new UsageError(`Cannot listen on ${hostname}: expected an address`);
    if (!isLoopback(bracketed)) {
      io.err(`axonflow: ${hostname} can be reached by others, and this endpoint asks for no credentials\n`);
    }
    const logPath = auditLogPath(io);
    prepareLog(logPath);
    const permissions = { net: [`${bracketed}:${port}`], files: [logPath] };
    const rules = rulesMessage(io, readRuleSettings(io.env));
    return runNarrowed({ command: "serve", hostname, port, logPath, rules }, permissions, io);
  },
};

function portOf(text: string | undefined): number {
  if (text === undefined) return DEFAULT_PORT;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535) {
    throw new UsageError(`Cannot listen on port ${text}: expected a number from 0 to 65535`);
  }
  return port;
}
