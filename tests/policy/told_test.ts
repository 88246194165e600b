/** Where text came from says something of code alone: as a host, a path or a name it is as unknown as any other. */
import { assert, assertEquals } from "@std/assert";
import { catalog } from "../../lib/policy/catalog.ts";
import { evaluate } from "../../lib/policy/evaluate.ts";

/** A command whose output only a run can tell, or a host that could come from one. */
const REPLACED = /\$\([a-z][^()'"`$|;&<>]{0,80}\)|\b(?:203\.0\.113\.\d+|(?:[a-z]+\.)?example\.com)\b/g;
/** What asks whether code came from elsewhere. */
const OF_CODE = "sys_dangerous_encoded_code";

function firing(statement: string): string[] {
  const { matches } = evaluate({ phase: "request", connector: "codex.Bash", statement });
  return matches.map(({ policy }) => policy.id).filter((id) => id !== OF_CODE);
}

Deno.test("policies fire alike with what a program prints and with what is out of a store", () => {
  const examples = catalog.filter(({ phases }) => phases.includes("request"))
    .flatMap(({ hits, misses }) => [...hits, ...misses])
    .filter((statement) => statement.replace(REPLACED, "") !== statement);
  assert(examples.length > 500, `${examples.length} examples`);
  const unlike = examples.filter((statement) => {
    const [printed, told] = ["whoami", "wl-paste"].map((name) => statement.replace(REPLACED, `$(${name})`));
    return firing(printed ?? "").join() !== firing(told ?? "").join();
  });
  assertEquals(unlike, []);
});
