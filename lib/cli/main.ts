/** The hot entry: a hook call runs at once, every other command is loaded first. */
import { hookOptionsOf, runHookCommand } from "./hook.ts";
import type { Io } from "./io.ts";
import type { Loaders, LoadRest } from "../parts/loaders.ts";

/** Runs the command line and returns the exit code. */
export async function main(
  args: readonly string[],
  io: Io,
  { loadRest, ...loaders }: Loaders & { loadRest: LoadRest },
): Promise<number> {
  const { endpoint, rest } = leadingEndpoint(args);
  const options = rest[0] === "hook" ? hookOptionsOf(rest.slice(1), io.os) : undefined;
  // On a terminal nobody sends an event: a person wants to know what the command is.
  if (options && !io.stdinIsTerminal()) {
    const answer = await runHookCommand({ ...options, ...(endpoint && { endpoint }) }, io, loaders);
    const told = io.err(answer.stderr);
    io.out(answer.stdout);
    // Codex takes exit code 2 without a reason on stderr for a failed hook; the JSON on stdout then says it alone.
    return told ? answer.code : 0;
  }
  const { run } = await loadRest();
  return await run(rest, io, { loaders, ...(endpoint !== undefined && { endpoint }) });
}

/** `--endpoint URL` before the command; `deno task compile --endpoint` bakes it into the executable in this way. */
function leadingEndpoint(args: readonly string[]): { endpoint?: string; rest: readonly string[] } {
  const [flag, next, ...rest] = args;
  if (flag?.startsWith("--endpoint=")) return { endpoint: flag.slice("--endpoint=".length), rest: args.slice(1) };
  return flag === "--endpoint" && next !== undefined ? { endpoint: next, rest } : { rest: args };
}
