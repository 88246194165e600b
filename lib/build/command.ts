/** Running a build tool, and failing with what it said. */
import { toolEnvironment } from "./tool_environment.ts";

export interface RunOptions {
  cwd?: string;
  env?: Record<string, string>;
}

/** A tool that ran and failed. */
export class ToolError extends Error {
  override name = "ToolError";

  constructor(message: string, readonly stderr: string) {
    super(`${message}\n${stderr}`);
  }
}

/**
 * Runs a program to its end and returns its stdout.
 *
 * @throws {ToolError} with the program's stderr if it fails
 * @throws {Error} if it cannot be started
 */
export async function runTool(
  program: string,
  args: readonly string[],
  { cwd, env }: RunOptions = {},
): Promise<string> {
  const command = new Deno.Command(program, {
    args: [...args],
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
    clearEnv: true,
    // What a tool says may end up inside a line of ours.
    env: { ...toolEnvironment(Deno.env.toObject()), NO_COLOR: "1", ...env },
    ...(cwd && { cwd }),
  });
  const { code, stdout, stderr } = await command.output().catch((error) => {
    throw new Error(`Cannot start ${program}: ${error.message}`, { cause: error });
  });
  const decoder = new TextDecoder();
  if (code !== 0) {
    throw new ToolError(`Cannot run ${program} ${args[0]}: it ended with code ${code}`, decoder.decode(stderr));
  }
  return decoder.decode(stdout);
}

/** Says one line on stderr. */
export function say(line: string): void {
  Deno.stderr.writeSync(new TextEncoder().encode(`${line}\n`));
}
