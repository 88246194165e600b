/** `deno task smoke`: whether the executable runs here, and says what it has to say. */
import { VERSION } from "../core/version.ts";
import { say } from "./command.ts";
import { EXECUTABLE } from "./toolchain.ts";

if (import.meta.main) await smoke(EXECUTABLE);

interface Row {
  args: string[];
  stdin: string;
  code: number;
  stdout: RegExp;
}

const BLOCKED = JSON.stringify({ tool_name: "Bash", tool_input: { command: "rm -rf /" } });

const ROWS: readonly Row[] = [
  { args: ["--version"], stdin: "", code: 0, stdout: new RegExp(`^axonflow ${VERSION.replaceAll(".", "\\.")}\r?\n$`) },
  { args: ["hook", "pre", "--output", "json"], stdin: BLOCKED, code: 0, stdout: /"permissionDecision":"deny"/ },
  { args: ["check", "ls"], stdin: "", code: 0, stdout: /^allowed/ },
];

/**
 * Runs the executable's main jobs on the built-in engine.
 *
 * @throws {Error} if one of them answers wrongly
 */
export async function smoke(executable: string): Promise<void> {
  const stateDir = await Deno.makeTempDir();
  try {
    for (const row of ROWS) await runRow(executable, row, stateDir);
    say(`${executable} passed ${ROWS.length} checks`);
  } finally {
    await Deno.remove(stateDir, { recursive: true });
  }
}

async function runRow(executable: string, { args, stdin, code, stdout }: Row, stateDir: string): Promise<void> {
  const process = new Deno.Command(await Deno.realPath(executable), {
    args,
    env: { AXONFLOW_STATE_DIR: stateDir },
    stdin: "piped",
    stdout: "piped",
  }).spawn();
  const writer = process.stdin.getWriter();
  await writer.write(new TextEncoder().encode(stdin));
  await writer.close();
  const output = await process.output();
  const text = new TextDecoder().decode(output.stdout);
  if (output.code !== code || !stdout.test(text)) {
    throw new Error(`${executable} ${args.join(" ")} ended with code ${output.code} and said: ${text}`);
  }
}
