/** `axonflow serve`: an AxonFlow-compatible endpoint over the built-in engine. */
import { readRuleSettings } from "../core/config.ts";
import { type Address, hostAndPort, isLoopback, leadsTo, netOf, withoutBrackets } from "../core/net.ts";
import { cut } from "../core/text.ts";
import type { EndpointMessage } from "../entry/worker_message.ts";
import { authMessage } from "./auth_file.ts";
import { type Command, UsageError } from "./command.ts";
import { namedEndpoint } from "./endpoint_message.ts";
import { hashSecret } from "./hash_secret.ts";
import { runNarrowed } from "./narrowed.ts";
import { rulesMessage } from "./own_file.ts";
import { optionsOf } from "./options.ts";
import { auditSettings, permissionsFor, prepareLog } from "./prepare_log.ts";
import { auditLogPath, overridesFile } from "./state_paths.ts";

const HELP = `Serve the built-in engine as an AxonFlow-compatible endpoint.

Usage: axonflow serve [options]
       axonflow serve hash-secret [--token] < SECRET

Options:
  --port N      Listen on this port (default 8080; 0 takes any free one)
  --host NAME   Listen on this address (default 127.0.0.1)
  --fsync MODE  When records are forced to the disk: batch (within a second) or always (before the answer)
  --access-log  Write one line of JSON per request to stderr
  -h, --help    Show this text

It answers POST /api/v1/mcp-server, REST forms of it (GET /openapi.json), GET /health and GET /metrics, shows a page for
people at /, keeps the audit log in the state folder, and ends on Ctrl-C. With AXONFLOW_ENDPOINT it delivers this
machine's pending records there.
It asks for no credentials, unless AXONFLOW_SERVE_AUTH_FILE names a file of who may call: without it, on an address that
others can reach, everybody there can use it and read its records. hash-secret reads a secret from stdin and prints what
stands for it in that file; --token does so for a random token.
`;

const DEFAULT_PORT = 8080;

// A name that is no name may be of any length.
const MAX_SHOWN = 64;

// Any other character in a name means something to a URL, or to the permission that is asked for.
const NAME = /^(?=.{1,253}$)[\w-]+(\.[\w-]+)*$/;

export const serve: Command = {
  name: "serve",
  summary: "Serve the built-in engine as an AxonFlow endpoint",
  help: HELP,
  async run(args, { io, endpoint }) {
    if (args[0] === "hash-secret") return await hashSecret(args.slice(1), io);
    const options = optionsOf(args, { string: ["port", "host", "fsync"], boolean: ["access-log"] });
    if (options._.length > 0) throw new UsageError(`Unexpected argument ${options._[0]}`);
    const port = portOf(options.port as string | undefined);
    const hostname = hostnameOf(options.host as string | undefined);
    const auth = authMessage(io);
    if (!isLoopback(hostname)) {
      const asked = auth ? "asks everybody for credentials, over plain http" : "asks for no credentials";
      io.err(`axonflow: ${hostname} can be reached by others, and this endpoint ${asked}\n`);
    }
    const logPath = auditLogPath(io);
    const audit = auditSettings(io, options);
    await prepareLog(logPath);
    const overridesPath = overridesFile(io);
    const rules = rulesMessage(io, readRuleSettings(io.env));
    const upstream = namedEndpoint({ io, ...(endpoint !== undefined && { endpoint }) });
    const address = { hostname, port };
    const net = [hostAndPort(address), ...upstreamNet(upstream, address)];
    const start = {
      command: "serve",
      ...address,
      logPath,
      audit,
      overridesPath,
      rules,
      accessLog: Boolean(options["access-log"]),
      ...(auth && { auth }),
      ...(upstream && { upstream }),
    } as const;
    return await runNarrowed(start, { net, ...permissionsFor(logPath, overridesPath) }, io);
  },
};

/** What pending records are delivered to, unless hooks ask this endpoint itself. */
function upstreamNet(upstream: EndpointMessage | undefined, address: Address): string[] {
  const url = upstream && new URL(upstream.endpoint);
  return url && !leadsTo(url, address) ? netOf(url) : [];
}

function hostnameOf(text = "127.0.0.1"): string {
  const hostname = withoutBrackets(text).toLowerCase();
  if (hostname.includes(":")) {
    // An IPv6 address has many spellings; a URL's is the one that Host headers are compared with.
    const url = /^[\da-f:.]+$/.test(hostname) ? URL.parse(`http://[${hostname}]`) : null;
    if (url) return withoutBrackets(url.hostname);
  } else if (NAME.test(hostname) && URL.parse(`http://${hostname}`)?.hostname === hostname) {
    return hostname;
  }
  throw new UsageError(`Cannot listen on ${cut(text, MAX_SHOWN)}: expected a host name or an IP address`);
}

function portOf(text: string | undefined): number {
  if (text === undefined) return DEFAULT_PORT;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535) {
    throw new UsageError(`Cannot listen on port ${text}: expected a number from 0 to 65535`);
  }
  return port;
}
