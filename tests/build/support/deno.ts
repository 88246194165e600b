/** Running Deno as a person does, with an environment of the test's own on top. */

/** What a run left. */
export interface Ran {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs `deno` with the arguments, without colours. */
export async function deno(args: readonly string[], env: Record<string, string> = {}): Promise<Ran> {
  const command = new Deno.Command("deno", {
    args: [...args],
    env: { NO_COLOR: "1", ...env },
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
  });
  const { code, stdout, stderr } = await command.output();
  const decoder = new TextDecoder();
  return { code, stdout: decoder.decode(stdout), stderr: decoder.decode(stderr) };
}
