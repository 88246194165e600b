/** What usual hook calls use of the bundles, learnt by running them. */
import { bareEnvironment } from "./bare_environment.ts";
import { runProgram } from "./run_program.ts";

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

/** A function as V8's coverage tells it; the first range is the whole of it. */
interface Covered {
  ranges: [{ startOffset: number; count: number }];
}

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
    const endpoint = await served(main, `${scratch}/served`);
    try {
      for (const call of CALLS) {
        for (const env of [alone, { ...alone, AXONFLOW_ENDPOINT: endpoint.url }]) {
          await run(call, [`--coverage=${scratch}/coverage`, main], env);
        }
      }
    } finally {
      await endpoint.end();
    }
    return await hotIn(`${scratch}/coverage`);
  } finally {
    await Deno.remove(scratch, { recursive: true });
  }
}

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

async function run({ moment, event }: UsualCall, args: readonly string[], env: Record<string, string>): Promise<void> {
  const { code, stderr } = await runProgram(Deno.execPath(), {
    args: [...DENO, ...args, "hook", moment],
    stdin: JSON.stringify({ session_id: "usual", cwd: "/home/ada/shop", ...event }),
    env,
  });
  if (code !== 0) throw new Error(`Cannot learn what a hook call uses: it ended with code ${code}: ${stderr}`);
}

/** `axonflow serve` out of the bundles, on a port that was free. */
async function served(main: string, stateDir: string): Promise<{ url: string; end(): Promise<void> }> {
  const process = new Deno.Command(Deno.execPath(), {
    args: [...DENO, main, "serve", "--port", "0"],
    env: bareEnvironment(stateDir),
    clearEnv: true,
    stdin: "null",
    stdout: "null",
    stderr: "piped",
  }).spawn();
  let said = "";
  for await (const text of process.stderr.pipeThrough(new TextDecoderStream())) {
    said += text;
    const url = /serving on (http:\/\/\S+)/.exec(said)?.[1];
    if (!url) continue;
    return {
      url,
      async end() {
        process.kill("SIGTERM");
        await process.status;
      },
    };
  }
  throw new Error(`Cannot learn what a hook call uses: axonflow serve ended: ${said}`);
}

/** What the coverage of all calls says: the functions that were called in so many of those that loaded the bundle. */
async function hotIn(coverage: string): Promise<HotFunctions> {
  const loads = new Map<string, number>();
  const calls = new Map<string, Map<number, number>>();
  for await (const { name } of Deno.readDir(coverage)) {
    const { url, functions }: { url: string; functions: readonly Covered[] } = JSON.parse(
      await Deno.readTextFile(`${coverage}/${name}`),
    );
    const file = url.slice(url.lastIndexOf("/") + 1);
    loads.set(file, (loads.get(file) ?? 0) + 1);
    const called = calls.get(file) ?? new Map<number, number>();
    calls.set(file, called);
    for (const { ranges: [{ startOffset, count }] } of functions) {
      if (count > 0) called.set(startOffset, (called.get(startOffset) ?? 0) + 1);
    }
  }
  return new Map(
    Array.from(calls, ([file, called]) => {
      const often = [...called].filter(([, times]) => times >= loads.get(file)! * SHARE);
      return [file, new Set(often.map(([start]) => start))];
    }),
  );
}
