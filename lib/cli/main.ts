/** The hot entry: a hook call runs at once, every other command is loaded first. */
import { hookOptionsOf, runHookCommand } from "./hook.ts";
import type { Io } from "./io.ts";
import type { Loaders, LoadRest } from "./loaders.ts";

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
    const { code, stdout, stderr } = await runHookCommand(
      { ...options, ...(endpoint && { endpoint }) },
      io,
      loaders,
    );
    io.out(stdout);
    io.err(stderr);
    return code;
  }
  const { run } = await loadRest();
  return await run(rest, io, { loaders, ...(endpoint && { endpoint }) });
}

/** `--endpoint URL` before the command; `deno task compile --endpoint` bakes it into the executable in this way. */
function leadingEndpoint(args: readonly string[]): { endpoint?: string; rest: readonly string[] } {
  const [flag, endpoint, ...rest] = args;
  return flag === "--endpoint" && endpoint ? { endpoint, rest } : { rest: args };
}
