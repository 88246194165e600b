/** Running a program to its end. */

export interface ProgramOptions {
  args: readonly string[];
  stdin?: string | Uint8Array<ArrayBuffer>;
  /** The whole environment; nothing of this process leaks in. */
  env: Record<string, string>;
}

/** What came of it. */
export interface Ran {
  code: number;
  stdout: string;
  stderr: string;
}

/** Gives the program its input and waits until it has ended. */
export async function runProgram(program: string, { args, stdin = "", env }: ProgramOptions): Promise<Ran> {
  const process = new Deno.Command(program, {
    args: [...args],
    env,
    clearEnv: true,
    stdin: "piped",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  const writer = process.stdin.getWriter();
  const feeding = writer.write(typeof stdin === "string" ? new TextEncoder().encode(stdin) : stdin)
    .then(() => writer.close())
    .catch(() => {}); // A program that reads no stdin may be gone already; its answer tells.
  const { code, stdout, stderr } = await process.output();
  await feeding;
  const decoder = new TextDecoder();
  return { code, stdout: decoder.decode(stdout), stderr: decoder.decode(stderr) };
}
