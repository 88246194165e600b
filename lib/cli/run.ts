/** From the command line to an exit code: the one place that turns errors into codes. */
import { ConfigError, endpointOf } from "../core/config.ts";
import { oneLine } from "../core/text.ts";
import { VERSION } from "../core/version.ts";
import { audit } from "./audit.ts";
import { check } from "./check.ts";
import { type Command, type Context, RunError, UsageError } from "./command.ts";
import type { Io } from "./io.ts";
import { hookManual } from "./hook_manual.ts";
import { mcp } from "./mcp.ts";
import { override } from "./override.ts";
import { didYouMean } from "./options.ts";
import { permissions } from "./permissions.ts";
import { policies } from "./policies.ts";
import { serve } from "./serve.ts";

const COMMANDS: readonly Command[] = [hookManual, mcp, serve, check, audit, policies, override, permissions];

/** Runs a command. Exit codes: 0 done, 1 it could not be done (or a check says blocked), 2 wrong usage. */
export async function run(args: readonly string[], io: Io, rest: Omit<Context, "io">): Promise<number> {
  let lost = false;
  const out = (text: string) => {
    const written = io.out(text);
    lost ||= !written;
    return written;
  };
  try {
    const code = await dispatch(args, { io: { ...io, out }, ...rest });
    // Half of an export is no evidence.
    if (lost && code === 0) throw new RunError("Cannot write all of the output: the disk may be full");
    return code;
  } catch (error) {
    if (error instanceof UsageError) {
      io.err(`axonflow: ${oneLine(error.message, 300)}\n${error.hint ? `  ${error.hint}\n` : ""}`);
      return 2;
    }
    if (error instanceof RunError || error instanceof ConfigError) {
      io.err(`axonflow: ${error.message}\n`);
      return 1;
    }
    io.err(`axonflow: internal error: ${error instanceof Error ? error.stack ?? error.message : String(error)}\n`);
    return 1;
  }
}

async function dispatch(args: readonly string[], context: Context): Promise<number> {
  const { io } = context;
  const [name, ...rest] = args;
  if (name === undefined) {
    io.err(overview());
    return 2;
  }
  if (name === "--help" || name === "-h" || name === "help") {
    const [command, ...words] = rest;
    io.out(command ? manualOf(commandNamed(command), words) : overview());
    return 0;
  }
  if (name === "--version" || name === "-V" || name === "version") {
    io.out(`axonflow ${VERSION}\n`);
    return 0;
  }
  // With one it never comes this far.
  if (name === "--endpoint") throw new UsageError("Option --endpoint needs a value", "See axonflow --help");
  const command = commandNamed(name);
  if (wantsHelp(rest)) {
    io.out(manualOf(command, rest));
    return 0;
  }
  refuseNoEndpoint(context.endpoint);
  return await command.run(rest, context);
}

/** A slip of the pen on the command line is wrong usage, not a decision. */
function refuseNoEndpoint(endpoint: string | undefined): void {
  try {
    if (endpoint !== undefined) endpointOf(endpoint, "--endpoint");
  } catch (error) {
    throw error instanceof ConfigError ? new UsageError(error.message) : error;
  }
}

/** The manual of the verb that the words name, or of the command. */
function manualOf({ help, helpOf }: Command, words: readonly string[]): string {
  const verb = words.find((word) => !word.startsWith("-"));
  return (verb !== undefined && helpOf?.(verb)) || help;
}

/** `--help` anywhere before `--` asks for the manual. */
function wantsHelp(args: readonly string[]): boolean {
  const end = args.indexOf("--");
  return args.slice(0, end < 0 ? args.length : end).some((arg) => arg === "--help" || arg === "-h");
}

function commandNamed(name: string): Command {
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (command) return command;
  const kind = name.startsWith("-") ? "option" : "command";
  const hint = kind === "command" ? didYouMean(name, COMMANDS.map((candidate) => candidate.name)) : undefined;
  throw new UsageError(`Unknown ${kind} ${name}`, `${hint ? `${hint} ` : ""}See axonflow --help`);
}

function overview(): string {
  const list = COMMANDS.map(({ name, summary }) => `  ${name.padEnd(12)} ${summary}`).join("\n");
  return `axonflow ${VERSION} governs OpenAI Codex: it judges every tool call, redacts outputs and keeps the record.

Usage: axonflow [--endpoint URL] COMMAND [options]

Commands:
${list}

Options:
  --endpoint URL  Ask this AxonFlow endpoint; outranks AXONFLOW_ENDPOINT
  -h, --help      Show this text, or with a command its manual
  -V, --version   Show the version
`;
}
