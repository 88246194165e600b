/** Driving the compiled executable. */
import { type ProgramOptions, type Ran, runProgram } from "../../lib/build/run_program.ts";
import { EXECUTABLE } from "../../lib/build/toolchain.ts";

/** The executable as a command may name it: relative, because the tests' permission to run says so. */
export const AXONFLOW = `./${EXECUTABLE}`;

export interface RunOptions extends Partial<ProgramOptions> {
  args: readonly string[];
  program?: string;
}

/** Runs the executable to its end. */
export function runAxonflow({ program = AXONFLOW, env = {}, ...options }: RunOptions): Promise<Ran> {
  return runProgram(program, { env, ...options });
}

/** `axonflow mcp` with its state in the folder, and its streams open. */
export function startedMcp(stateDir: string): Deno.ChildProcess {
  return new Deno.Command(AXONFLOW, {
    args: ["mcp"],
    env: { AXONFLOW_STATE_DIR: stateDir },
    clearEnv: true,
    stdin: "piped",
    stdout: "piped",
    stderr: "null",
  }).spawn();
}

/** An `axonflow serve` of the test's own, on a port that was free. */
export interface ServedEndpoint extends AsyncDisposable {
  url: string;
  /** Where its audit log is. */
  stateDir: string;
  /** Ends it; what it said on stderr. */
  end(): Promise<string>;
}

export interface ServeOptions {
  /** Any free one, unless said otherwise. */
  port?: number;
  /** Beside the port. */
  args?: readonly string[];
  /** Beside the state folder. */
  env?: Record<string, string>;
}

/** Starts `axonflow serve` with its log in the folder, and waits until it listens. */
export async function servedEndpoint(
  stateDir: string,
  { port = 0, args = [], env = {} }: ServeOptions = {},
): Promise<ServedEndpoint> {
  const process = new Deno.Command(AXONFLOW, {
    args: ["serve", "--port", String(port), ...args],
    env: { AXONFLOW_STATE_DIR: stateDir, ...env },
    clearEnv: true,
    stdin: "null",
    stdout: "null",
    stderr: "piped",
  }).spawn();
  const reader = process.stderr.pipeThrough(new TextDecoderStream()).getReader();
  let said = "";
  let url: string | undefined;
  while (!url) {
    const { value, done } = await reader.read();
    if (done) throw new Error(`Cannot serve: ${said}`);
    said += value;
    url = /serving on (http:\/\/\S+)/.exec(said)?.[1];
  }
  // Read on, so that what it says never blocks it.
  const reading = (async () => {
    for (let read = await reader.read(); !read.done; read = await reader.read()) said += read.value;
  })();
  let ended: Promise<string> | undefined;
  async function end(): Promise<string> {
    process.kill("SIGTERM");
    await process.status;
    await reading;
    return said;
  }
  return {
    url,
    stateDir,
    end: () => ended ??= end(),
    async [Symbol.asyncDispose]() {
      await (ended ??= end());
    },
  };
}
