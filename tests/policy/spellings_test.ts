/**
 * A policy fires whatever else a program is told: nobody's examples have every option in front of the verb.
 * Where the option says that it happens elsewhere (`docker --context live`), a stricter policy may fire instead.
 */
import { assert, assertEquals } from "@std/assert";
import { catalog } from "../../lib/policy/catalog.ts";
import { evaluate } from "../../lib/policy/evaluate.ts";
import { withBrokenLines, withCodeOptions, withComment } from "../eval/transforms/code.ts";
import { withValueOptions } from "../eval/transforms/values.ts";

const SPELLINGS: Readonly<Record<string, (seed: string) => string[]>> = {
  "a value option in front of the verb": withValueOptions,
  "the option that holds the code in a cluster": withCodeOptions,
  "a comment behind the code": withComment,
  "a line break inside of the code's brackets": withBrokenLines,
};

for (const [name, spell] of Object.entries(SPELLINGS)) {
  Deno.test(`policies see through ${name}`, () => {
    const spelled = catalog.filter(({ phases }) => phases.includes("request")).flatMap(({ id, action, hits }) =>
      hits.flatMap(spell).map((statement) => ({ id, action, statement }))
    );
    assert(spelled.length > 10, `${spelled.length} spellings`);
    const missed = spelled.filter(({ id, action, statement }) =>
      !evaluate({ phase: "request", connector: "codex.Bash", statement }).matches.some(({ policy }) =>
        policy.id === id || action !== "block" && policy.action === "block"
      )
    );
    assertEquals(missed, []);
  });
}
