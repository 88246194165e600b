/** What usual hook calls use of the bundles, learnt by running them. */
import { bareEnvironment } from "./bare_environment.ts";
import { calledFunctions } from "./called_functions.ts";
import { runProgram } from "./run_program.ts";
import { servedBundles } from "./served_bundles.ts";

/** By bundle: where the functions begin that it pays to have at once. */
export type HotFunctions = ReadonlyMap<string, ReadonlySet<number>>;

interface UsualCall {
  moment: "pre" | "post";
  event: Record<string, unknown>;
}

const bash = (command: string): UsualCall => ({
  moment: "pre",
  event: { tool_name: "Bash", tool_input: { command }, hook_event_name: "PreToolUse" },
});

const CALLS: readonly UsualCall[] = [
  bash("git status"),
  bash("cd lib && sed -n 1,200p main.ts | head -50"),
  bash("npm test -- --watch=false 2>&1 | tail -n 20"),
  bash("curl -s localhost:3000/health"),
  bash("cat > notes.md <<'END'\n# Notes\nEND"),
  bash("python3 - <<'END'\nimport json\nprint(json.load(open('package.json'))['name'])\nEND"),
  bash(`node -e "console.log(require('./package.json').version)"`),
  bash('for file in src/*.ts; do grep -n "TODO" "$file"; done; echo $(date)'),
  {
    moment: "pre",
    event: {
      tool_name: "apply_patch",
      tool_input: {
        command: "*** Begin Patch\n*** Add File: src/greeting.ts\n+export const hello = 1;\n*** End Patch\n",
      },
      hook_event_name: "PreToolUse",
    },
  },
  {
    moment: "post",
    event: {
      tool_name: "Bash",
      tool_input: { command: "git status" },
      tool_response: "On branch main\nnothing to commit, working tree clean\n",
      hook_event_name: "PostToolUse",
    },
  },
];

// To compile a function that is not called costs about half of what is saved where it is called.
const SHARE = 1 / 3;

const DENO = [
  "run",
  "-q",
  "--no-config",
  "--no-prompt",
  "--no-code-cache",
  "--unstable-raw-imports",
  "--unstable-worker-options",
  "-A",
];

/**
 * Runs the usual calls with the bundles in the folder, judged by the built-in engine and by an endpoint.
 *
 * @throws {Error} if a call does not end as it should
 */
export async function hotFunctionsIn(folder: string): Promise<HotFunctions> {
  const scratch = await Deno.makeTempDir({ prefix: "axonflow_calls_" });
  try {
    const main = `${folder}/main.js`;
    const alone = bareEnvironment(`${scratch}/state`);
    const endpoint = await servedBundles([...DENO, main], bareEnvironment(`${scratch}/served`));
    try {
      for (const call of CALLS) {
        const args = [...DENO, `--coverage=${scratch}/coverage`, main];
        await run(call, args, { ...alone, AXONFLOW_FAIL_MODE: "local" });
        // Without an answer of the endpoint this ends in a block, and not in what the engine would use.
        await run(call, args, { ...alone, AXONFLOW_ENDPOINT: endpoint.url, AXONFLOW_FAIL_MODE: "closed" });
      }
    } finally {
      await endpoint.end();
    }
    const called = await calledFunctions(`${scratch}/coverage`);
    return new Map(Array.from(called, ([file, { loads, calls }]) => [
      file,
      new Set([...calls].filter(([, times]) => times >= loads * SHARE).map(([start]) => start)),
    ]));
  } finally {
    await Deno.remove(scratch, { recursive: true });
  }
}

async function run({ moment, event }: UsualCall, args: readonly string[], env: Record<string, string>): Promise<void> {
  const { code, stdout, stderr } = await runProgram(Deno.execPath(), {
    args: [...args, "hook", moment],
    stdin: JSON.stringify({ session_id: "usual", cwd: "/home/ada/shop", ...event }),
    env,
  });
  // What withholds an output ends with 0 too, and says so.
  if (code !== 0 || stdout !== "") {
    throw new Error(`Cannot learn what a hook call uses: it ended with code ${code}: ${stderr}${stdout}`);
  }
}
