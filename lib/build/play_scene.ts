/** Sending one event of Codex through the executable. */
import { bareEnvironment } from "./bare_environment.ts";
import type { Scene, Verdict } from "./demo_scenes.ts";
import { runProgram } from "./run_program.ts";

/** What the hook answered. */
export interface Answer {
  verdict: Verdict;
  /** The reason of a block, or the text that replaces the output. */
  text: string;
}

/**
 * Runs the hook on the scene's event.
 *
 * @throws {Error} if the hook fails, or its verdict is not the scene's
 */
export async function playScene(
  { title, verdict, event }: Scene,
  { program, stateDir }: { program: string; stateDir: string },
): Promise<Answer> {
  const { code, stdout, stderr } = await runProgram(program, {
    // One form on every system: the answer as JSON, the exit code always 0.
    args: ["hook", "--output", "json"],
    env: bareEnvironment(stateDir),
    stdin: JSON.stringify({ session_id: "demo", ...event }),
  });
  if (code !== 0) throw new Error(`Cannot show "${title}": the hook ended with code ${code}: ${stderr.trim()}`);
  const answer = answerOf(stdout);
  if (answer.verdict !== verdict) {
    throw new Error(`Cannot show "${title}": it should be ${verdict}, and was ${answer.verdict}`);
  }
  return answer;
}

function answerOf(stdout: string): Answer {
  if (stdout === "") return { verdict: "allowed", text: "" };
  const { decision, reason, hookSpecificOutput } = JSON.parse(stdout);
  if (hookSpecificOutput?.permissionDecision === "deny") {
    return { verdict: "blocked", text: hookSpecificOutput.permissionDecisionReason.trim() };
  }
  if (decision === "block") return { verdict: "replaced", text: reason.trim() };
  throw new Error(`Cannot read the hook's answer: ${stdout}`);
}
