/**
 * `deno task compile`: makes the executable.
 *
 * Options: `--target TRIPLE` another platform, `--endpoint URL` a build that can reach that endpoint alone,
 * `--out FILE`, `--release` refuses the fallback base, `--if-stale` does nothing if the executable is newer than the
 * sources.
 */
import { parseArgs } from "@std/cli/parse-args";
import { bundleAll } from "./bundles.ts";
import { runTool, say } from "./command.ts";
import { compileFlags } from "./compile_flags.ts";
import { baseCompiler } from "./runtime_base.ts";
import { isStale } from "./stale.ts";
import { DENO_VERSION, EXECUTABLE, TARGETS } from "./toolchain.ts";

interface Options {
  out: string;
  target?: string;
  endpoint?: string;
  release: boolean;
}

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
  // A hook may run at any time, and one that finds no executable lets the call go ahead: the old one stays until the
  // new one takes its place in one step.
  const fresh = options.out.replace(/(\.exe)?$/, ".new$1");
  const flags = compileFlags({ ...options, bundles, out: fresh });
  const { program, args, env } = await baseCompiler(options);
  // What an older build left there would be taken for a bundle.
  await Deno.remove(bundles, { recursive: true }).catch((error) => {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  });
  await Deno.mkdir(bundles, { recursive: true });
  await bundleAll(bundles);
  await runTool(program, [...args, ...flags], { env });
  await Deno.rename(fresh, options.out);
  say(`Compiled ${options.out}`);
}

if (import.meta.main) await compile(optionsOf(Deno.args));
