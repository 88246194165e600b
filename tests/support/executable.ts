/** Driving the compiled executable. */
import { EXECUTABLE } from "../../lib/build/toolchain.ts";

/** The executable as a command may name it: relative, because the tests' permission to run says so. */
export const AXONFLOW = `./${EXECUTABLE}`;

export interface Ran {
  code: number;
  stdout: string;
  stderr: string;
}

export interface RunOptions {
  args: readonly string[];
  stdin?: string | Uint8Array;
  /** The whole environment; nothing of the test's own leaks in. */
  env?: Record<string, string>;
  program?: string;
}

/** Runs the executable to its end. */
export async function runAxonflow({ args, stdin = "", env = {}, program = AXONFLOW }: RunOptions): Promise<Ran> {
  const command = new Deno.Command(program, {
    args: [...args],
    env,
    clearEnv: true,
    stdin: "piped",
    stdout: "piped",
    stderr: "piped",
  });
  const process = command.spawn();
  const writer = process.stdin.getWriter();
  const feeding = writer.write(typeof stdin === "string" ? new TextEncoder().encode(stdin) : stdin)
    .then(() => writer.close())
    .catch(() => {}); // A command that reads no stdin may be gone already.
  const { code, stdout, stderr } = await process.output();
  await feeding;
  const decoder = new TextDecoder();
  return { code, stdout: decoder.decode(stdout), stderr: decoder.decode(stderr) };
}

/** An `axonflow serve` of the test's own, on a port that was free. */
export interface ServedEndpoint extends AsyncDisposable {
  url: string;
  /** Where its audit log is. */
  stateDir: string;
}

/** Starts `axonflow serve` with its log in the folder, and waits until it listens. */
export async function servedEndpoint(stateDir: string): Promise<ServedEndpoint> {
  const process = new Deno.Command(AXONFLOW, {
    args: ["serve", "--port", "0"],
    env: { AXONFLOW_STATE_DIR: stateDir },
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
    url = /http:\/\/\S+/.exec(said)?.[0];
  }
  return {
    url,
    stateDir,
    async [Symbol.asyncDispose]() {
      process.kill("SIGTERM");
      await process.status;
      await reader.cancel();
    },
  };
}
