/** `axonflow permissions`: what this executable may do once it has dropped its permissions, found out by trying. */
import { readConfig } from "../core/config.ts";
import { addressOf, netOf } from "../core/net.ts";
import { type Probe, probePermissions } from "../core/probe.ts";
import { type Command, UsageError } from "./command.ts";
import { runNarrowed } from "./narrowed.ts";
import { optionsOf } from "./options.ts";
import { permissionsFor, prepareLog } from "./prepare_log.ts";
import { auditLogPath, overridesFile } from "./state_paths.ts";

const HELP = `Show what axonflow may do while it reads untrusted input, by trying it.

Usage: axonflow permissions [options]

Options:
  --json      Print the result as one JSON value
  -h, --help  Show this text

A hook has opened its connection and its log before, and gives up everything else; mcp keeps its endpoint and its log,
and may read the overrides.
`;

interface Report {
  hook: Probe[];
  mcp: Probe[];
}

export const permissions: Command = {
  name: "permissions",
  summary: "Show what axonflow may do, by trying it",
  help: HELP,
  async run(args, { io, endpoint }) {
    const options = optionsOf(args, { boolean: ["json"] });
    if (options._.length > 0) throw new UsageError(`Unexpected argument ${options._[0]}`);
    const { endpoint: url } = readConfig(io.env, endpoint);
    const log = auditLogPath(io);
    await prepareLog(log);
    const targets = { endpoint: addressOf(url), log, foreign: Deno.execPath() };
    let mcp: Probe[] = [];
    // The worker comes first: with it this thread drops its permissions, exactly as a hook does.
    const start = { command: "probe", targets } as const;
    const allowed = { net: netOf(url), ...permissionsFor(log, overridesFile(io)) };
    const code = await runNarrowed(start, allowed, io, { probes: (probes) => void (mcp = probes) });
    const report = { hook: await probePermissions(targets), mcp };
    io.out(options.json ? `${JSON.stringify(report, null, 2)}\n` : asText(report));
    return code;
  },
};

function asText({ hook, mcp }: Report): string {
  const rows = hook.map(({ what, allowed }, index) =>
    `${what.padEnd(26)} ${word(allowed).padEnd(9)} ${word(mcp[index]?.allowed)}\n`
  );
  return `${" ".repeat(26)} hook      mcp\n${rows.join("")}`;
}

function word(allowed: boolean | undefined): string {
  return allowed === undefined ? "unknown" : allowed ? "possible" : "refused";
}
