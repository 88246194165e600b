/** What `deno compile` is told: the properties and the permissions of the executable. */
import { ALL_ENV } from "../core/environment.ts";
import { allowNet } from "./permissions.ts";

/** One executable to make. */
export interface CompileJob {
  /** The folder of the bundles. */
  bundles: string;
  out: string;
  /** Another platform than this one. */
  target?: string;
  /** The one endpoint that it may reach. */
  endpoint?: string;
}

/** The arguments of `deno compile`, from its name to those that are baked into the executable. */
export function compileFlags({ bundles, out, target, endpoint }: CompileJob): string[] {
  return [
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
    // The engine's texts are imported as such.
    "--unstable-raw-imports",
    // A second line for the built-in patterns: V8 falls back to its linear engine when backtracking gets long, where
    // that engine takes the pattern. People's patterns need none of it (lib/own/linear).
    // The second: V8 would parse a function again when an error is thrown in it, to learn its line; an ordinary
    // "not found" or "connection refused" then costs a hook more than the whole judgement.
    // The third: baseline code, which V8 makes of functions that run a few times, costs a hook more than it gains.
    // The others are of memory. A hook makes less than 4 MiB of garbage, so it ends before any is collected; and whoever
    // reads a million records stays under 150 MiB: verify took 168 without the limit on growth, reindex 193 without
    // that on the space of new objects.
    "--v8-flags=--enable-experimental-regexp-engine-on-excessive-backtracks,--no-enable-lazy-source-positions," +
    "--no-sparkplug,--min-semi-space-size=4,--max-semi-space-size=4,--heap-growing-percent=10",
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
  ];
}
