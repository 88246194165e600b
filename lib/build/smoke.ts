/** `deno task smoke [FILE]`: whether the executable runs here, and says what it has to say. */
import { VERSION } from "../core/version.ts";
import { bareEnvironment } from "./bare_environment.ts";
import { say } from "./command.ts";
import { runProgram } from "./run_program.ts";
import { EXECUTABLE } from "./toolchain.ts";

interface Row {
  args: string[];
  stdin: string;
  code: number;
  stdout: RegExp;
}

const event = (hook_event_name: string, rest: object) =>
  JSON.stringify({ session_id: "smoke", hook_event_name, tool_name: "Bash", ...rest });
const DANGEROUS = event("PreToolUse", { tool_input: { command: "rm -rf /" } });
// A made-up social security number.
const PERSONAL = event("PostToolUse", { tool_input: { command: "cat x" }, tool_response: "ssn: 512-34-7788" });

const ROWS: readonly Row[] = [
  { args: ["--version"], stdin: "", code: 0, stdout: new RegExp(`^axonflow ${VERSION.replaceAll(".", "\\.")}\r?\n$`) },
  { args: ["hook", "pre", "--output", "json"], stdin: DANGEROUS, code: 0, stdout: /"permissionDecision":"deny"/ },
  { args: ["hook", "post", "--output", "json"], stdin: PERSONAL, code: 0, stdout: /"decision":"block"/ },
  { args: ["check", "ls"], stdin: "", code: 0, stdout: /^allowed/ },
  { args: ["check", "rm -rf /"], stdin: "", code: 1, stdout: /^blocked/ },
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
  const program = await Deno.realPath(executable);
  const ran = await runProgram(program, { args, stdin, env: bareEnvironment(stateDir) });
  if (ran.code !== code || !stdout.test(ran.stdout)) {
    throw new Error(
      `Cannot use ${executable}: ${args.join(" ")} ended with code ${ran.code} and said: ${ran.stdout}${ran.stderr}`,
    );
  }
}

// Last, because the rows above have to be there when it runs.
if (import.meta.main) await smoke(Deno.args[0] ?? EXECUTABLE);
