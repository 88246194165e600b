/** Running a build tool, and failing with what it said. */

export interface RunOptions {
  cwd?: string;
  env?: Record<string, string>;
}

/**
 * Runs a program to its end and returns its stdout.
 *
 * @throws {Error} with the program's stderr if it fails or cannot be started
 */
export async function runTool(program: string, args: readonly string[], options: RunOptions = {}): Promise<string> {
  const command = new Deno.Command(program, {
    args: [...args],
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
    ...options,
  });
  const { code, stdout, stderr } = await command.output().catch((error) => {
    throw new Error(`Cannot start ${program}: ${error.message}`, { cause: error });
  });
  if (code !== 0) {
    throw new Error(
      `Cannot run ${program} ${args[0]}: it ended with code ${code}\n${new TextDecoder().decode(stderr)}`,
    );
  }
  return new TextDecoder().decode(stdout);
}

/** Says one line on stderr. */
export function say(line: string): void {
  Deno.stderr.writeSync(new TextEncoder().encode(`${line}\n`));
}
