/**
 * `deno task bench`: what a hook call costs, as a ratio to an empty program compiled on the same base.
 *
 * Goals: with the endpoint up at most 1.25 times the empty program (by minimum; medians drift on a busy machine), and
 * the engine, where no endpoint answers, at most another 0.4 times.
 */
import { EXECUTABLE } from "../../lib/build/toolchain.ts";
import { compileEmpty } from "../../lib/build/empty_program.ts";
import { servedEndpoint } from "../support/executable.ts";
import { type Candidate, table, timeInTurn, type Timing } from "./whole_process.ts";

const RUNS = Number(Deno.args[0] ?? 60);

const folder = await Deno.makeTempDir({ prefix: "axonflow_bench_" });
try {
  const empty = `${folder}/empty`;
  await compileEmpty(empty);
  await using endpoint = await servedEndpoint(`${folder}/serve`);
  const event = (tool_name: string, rest: object) => JSON.stringify({ session_id: "bench", tool_name, ...rest });
  const harmless = event("Bash", { hook_event_name: "PreToolUse", tool_input: { command: "git status" } });
  const output = event("Bash", {
    hook_event_name: "PostToolUse",
    tool_input: { command: "git status" },
    tool_response: "On branch main\nnothing to commit, working tree clean\n",
  });
  const up = { AXONFLOW_ENDPOINT: endpoint.url, AXONFLOW_STATE_DIR: `${folder}/up` };
  const down = { AXONFLOW_ENDPOINT: "http://127.0.0.1:9", AXONFLOW_STATE_DIR: `${folder}/down` };
  const program = EXECUTABLE;
  const candidates: Candidate[] = [
    { name: "empty program", program: empty },
    { name: "axonflow hook pre, endpoint up", program, args: ["hook", "pre"], stdin: harmless, env: up },
    { name: "axonflow hook post, endpoint up", program, args: ["hook", "post"], stdin: output, env: up },
    { name: "axonflow hook pre, built-in engine", program, args: ["hook", "pre"], stdin: harmless, env: down },
    { name: "axonflow hook post, built-in engine", program, args: ["hook", "post"], stdin: output, env: down },
    { name: "axonflow --version", program, args: ["--version"] },
  ];
  const timings = await timeInTurn(candidates, RUNS);
  const [base, endpointUp, , engine] = timings as [Timing, Timing, Timing, Timing];
  const added = (engine.min - endpointUp.min) / base.min;
  const note = `the built-in engine adds ${added.toFixed(2)} x of an empty program (loading and judging)`;
  Deno.stdout.writeSync(new TextEncoder().encode(`${table(timings)}\n${note}\n`));
} finally {
  await Deno.remove(folder, { recursive: true });
}
