/**
 * `deno task bench hook`: what a hook call costs, as a ratio to an empty program compiled on the same base.
 *
 * Goals: with the endpoint up at most 1.25 times the empty program (by minimum; medians drift on a busy machine), and
 * the engine, where no endpoint answers, at most another 0.4 times.
 */
import { EXECUTABLE } from "../../lib/build/toolchain.ts";
import { compileEmpty } from "../../lib/build/empty_program.ts";
import { servedEndpoint } from "../support/executable.ts";
import { benchOptions, Goals } from "./support/goals.ts";
import { print } from "./support/print.ts";
import { type Candidate, table, timeInTurn, type Timing } from "./whole_process.ts";

const GOAL = { endpoint: 1.25, engine: 1.65 };

const { check, number: runs } = benchOptions(60);
const goals = new Goals();

const folder = await Deno.makeTempDir({ prefix: "axonflow_bench_" });
try {
  const empty = `${folder}/empty`;
  await compileEmpty(empty);
  await using endpoint = await servedEndpoint(`${folder}/serve`);
  const event = (tool_name: string, rest: object) => JSON.stringify({ session_id: "bench", tool_name, ...rest });
  const commandEvent = (command: string) => event("Bash", { hook_event_name: "PreToolUse", tool_input: { command } });
  const harmless = commandEvent("git status");
  const output = event("Bash", {
    hook_event_name: "PostToolUse",
    tool_input: { command: "git status" },
    tool_response: "On branch main\nnothing to commit, working tree clean\n",
  });
  const up = { AXONFLOW_ENDPOINT: endpoint.url, AXONFLOW_STATE_DIR: `${folder}/up` };
  const down = { AXONFLOW_ENDPOINT: "http://127.0.0.1:9", AXONFLOW_STATE_DIR: `${folder}/down` };
  const program = EXECUTABLE;
  const withEndpoint = { program, env: up, goal: GOAL.endpoint };
  const withEngine = { program, env: down, goal: GOAL.engine };
  const preByEngine = (what: string, command: string): Candidate => ({
    name: `axonflow hook pre, engine, ${what}`,
    args: ["hook", "pre"],
    stdin: commandEvent(command),
    program,
    env: down,
  });
  const candidates: Candidate[] = [
    { name: "empty program", program: empty },
    { name: "axonflow hook pre, endpoint up", args: ["hook", "pre"], stdin: harmless, ...withEndpoint },
    { name: "axonflow hook post, endpoint up", args: ["hook", "post"], stdin: output, ...withEndpoint },
    { name: "axonflow hook pre, built-in engine", args: ["hook", "pre"], stdin: harmless, ...withEngine },
    { name: "axonflow hook post, built-in engine", args: ["hook", "post"], stdin: output, ...withEngine },
    // The more a command is, the more of the engine is loaded: files in a pipe, what only the parser can read, another language.
    preByEngine("a pipe", "cd lib && sed -n 1,200p main.ts | head -50"),
    preByEngine("a substitution", "echo $(git status)"),
    preByEngine("a here-document", "cat > notes.md <<'END'\n# Notes\nEND"),
    preByEngine("inline code", `python3 -c "import json; print(json.load(open('a.json'))['name'])"`),
    { name: "axonflow --version", program, args: ["--version"] },
  ];
  const timings = await timeInTurn(candidates, runs);
  const [base, endpointUp, , engine] = timings as [Timing, Timing, Timing, Timing];
  const added = (engine.min - endpointUp.min) / base.min;
  const note = `the built-in engine adds ${added.toFixed(2)} x of an empty program (loading and judging; goal 0.40)`;
  print(table(timings), note, "");
  for (const { name, min, goal } of timings) if (goal) goals.atMost(name, min / base.min, goal);
  goals.atMost("the engine's share", added, 0.4);
  goals.end(check);
} finally {
  await Deno.remove(folder, { recursive: true });
}
