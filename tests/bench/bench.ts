/**
 * `deno task bench [NAME…] [--check]`: all benchmarks in turn, or those named: engine, worst, hook, audit. With `--check`
 * the exit code is 1 if a goal was missed; every benchmark runs all the same.
 */
import { parseArgs } from "@std/cli/parse-args";

const ALL = ["engine", "worst", "hook", "audit"];

const { check, _: names } = parseArgs(Deno.args, { boolean: ["check"] });
const unknown = names.filter((name) => !ALL.includes(String(name)));
if (unknown.length > 0) throw new Error(`Cannot run ${unknown.join(", ")}: expected ${ALL.join(", ")}`);
let failed = false;
for (const name of names.length > 0 ? names : ALL) {
  const { success } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "-P=build", `tests/bench/${name}_bench.ts`, ...check ? ["--check"] : []],
  }).spawn().status;
  failed ||= !success;
}
if (failed) Deno.exit(1);
