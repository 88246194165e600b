/** A project is some project: where it lies changes nothing that a policy says about what is not inside of it. */
import { assertEquals } from "@std/assert";
import { catalog } from "../../lib/policy/catalog.ts";
import { evaluate } from "../../lib/policy/evaluate.ts";

for (const cwd of ["/home/ada/work/shop", "C:\\Users\\ada\\work\\shop", "/workspace/shop"]) {
  Deno.test(`every policy judges its examples in ${cwd} as in a folder that nobody knows`, () => {
    const fires = (statement: string, id: string, where: { cwd?: string }) =>
      evaluate({ phase: "request", connector: "codex.Bash", statement, ...where })
        .matches.some(({ policy }) => policy.id === id);
    const changed = catalog.filter(({ phases }) => phases.includes("request")).flatMap(({ id, hits, misses }) =>
      [...hits, ...misses].filter((example) => fires(example, id, {}) !== fires(example, id, { cwd }))
    );
    assertEquals(changed, []);
  });
}
