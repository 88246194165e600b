/**
 * `deno task compile`: makes the executable.
 *
 * Options: `--target TRIPLE` another platform, `--endpoint URL` a build that can reach that endpoint alone,
 * `--out FILE`, `--release` refuses the fallback base, `--if-stale` does nothing if the executable is newer than the
 * sources.
 */
import { parseArgs } from "@std/cli/parse-args";
import { ALL_ENV } from "../core/environment.ts";
import { bundleAll } from "./bundles.ts";
import { runTool, say } from "./command.ts";
import { allowNet } from "./permissions.ts";
import { baseCompiler, type Compiler } from "./runtime_base.ts";
import { isStale } from "./stale.ts";
import { DENO_VERSION, EXECUTABLE, TARGETS } from "./toolchain.ts";

interface Options {
  out: string;
  target?: string;
  endpoint?: string;
  release: boolean;
}

if (import.meta.main) await compile(optionsOf(Deno.args));

function optionsOf(args: string[]): Options & { ifStale: boolean } {
  const parsed = parseArgs(args, {
    string: ["target", "endpoint", "out"],
    boolean: ["release", "if-stale"],
    unknown(arg) {
      throw new Error(`Cannot compile: unknown option ${arg}`);
    },
  });
  const target = parsed.target as string | undefined;
  if (target && !TARGETS.some((known) => known === target)) {
    throw new Error(`Cannot compile for ${target}: expected one of ${TARGETS.join(", ")}`);
  }
  const endpoint = parsed.endpoint as string | undefined;
  const out = parsed.out as string | undefined ?? (target?.includes("windows") ? "dist/axonflow.exe" : EXECUTABLE);
  return {
    out,
    release: Boolean(parsed.release),
    ifStale: Boolean(parsed["if-stale"]),
    ...(target && { target }),
    ...(endpoint && { endpoint }),
  };
}

/** Makes the bundles and the executable. */
export async function compile(options: Options & { ifStale?: boolean }): Promise<void> {
  if (options.ifStale && !await isStale(options.out)) return;
  if (Deno.version.deno !== DENO_VERSION) {
    throw new Error(`Cannot compile with Deno ${Deno.version.deno}: use npx -y deno@${DENO_VERSION} task compile`);
  }
  // A folder of its own, so that a build for one endpoint does not disturb the other one.
  const bundles = `${options.out}.bundles`;
  await Deno.mkdir(bundles, { recursive: true });
  await bundleAll(bundles);
  // A hook may run at any time, and one that finds no executable lets the call go ahead: the old one stays until the
  // new one takes its place in one step.
  const fresh = options.out.replace(/(\.exe)?$/, ".new$1");
  await compileWith(await baseCompiler(options), bundles, { ...options, out: fresh });
  await Deno.rename(fresh, options.out);
  say(`Compiled ${options.out}`);
}

async function compileWith(
  { program, args, env }: Compiler,
  bundles: string,
  { out, target, endpoint }: Options,
): Promise<void> {
  await runTool(program, [
    ...args,
    "compile",
    "-q",
    "--no-check",
    "--no-config",
    // A governed command could otherwise be asked about on the terminal, and a person could grant what it wants.
    "--no-prompt",
    // The cache is a file in a folder that everybody may write: its bytecode would run instead of ours.
    "--no-code-cache",
    "--deny-import",
    "--unstable-worker-options",
    // User and endpoint patterns must never run away; V8 falls back to its linear engine when backtracking gets long.
    "--v8-flags=--enable-experimental-regexp-engine-on-excessive-backtracks",
    "--include",
    `${bundles}/worker.js`,
    `--allow-env=${ALL_ENV.join(",")}`,
    "--allow-read",
    "--allow-write",
    allowNet(endpoint),
    ...(target ? ["--target", target] : []),
    "-o",
    out,
    `${bundles}/main.js`,
    // Arguments after the program are baked in, before those of the command line.
    ...(endpoint ? ["--endpoint", endpoint] : []),
  ], { env });
}
