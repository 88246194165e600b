/** Commands whose first word says what to do: each of these words has a manual of its own. */
import { assert, assertEquals, assertMatch } from "@std/assert";
import { runAxonflow } from "../support/executable.ts";

const VERBS = {
  audit: ["tail", "search", "stats", "explain", "export", "verify", "head", "flush", "reindex"],
  policies: ["list", "show", "test", "lint"],
  override: ["create", "list", "revoke"],
};

/** The manuals of the verbs, in their order; both ways to ask for one show the same. */
function manualsOf(command: keyof typeof VERBS): Promise<string[]> {
  return Promise.all(VERBS[command].map(async (verb) => {
    const [asked, helped] = [[command, verb, "--help"], ["help", command, verb]];
    const { code, stdout } = await runAxonflow({ args: asked });
    assertEquals([code, (await runAxonflow({ args: helped })).stdout], [0, stdout]);
    return stdout;
  }));
}

for (const command of Object.keys(VERBS) as (keyof typeof VERBS)[]) {
  Deno.test(`every verb of ${command} has a manual of its own, which explains its options and no other's`, async () => {
    const whole = (await runAxonflow({ args: [command, "--help"] })).stdout;
    const manuals = await manualsOf(command);
    for (const [place, verb] of VERBS[command].entries()) {
      const usage = new RegExp(`^Usage: axonflow ${command} (${verb}\\b.*)$`, "m").exec(manuals[place]!)?.[1];
      assert(usage !== undefined && whole.includes(`axonflow ${command} ${usage}\n`), manuals[place]);
      for (const option of usage.match(/(?<=\[| )--?\w[\w-]*/g) ?? []) {
        assertMatch(manuals[place]!, new RegExp(`^ {2}(?:\\S+ \\w+, |\\S+, )?${option}\\b`, "m"));
      }
    }
    assertEquals(new Set(manuals).size, manuals.length);
  });
}

Deno.test("an option stands in the manuals of those verbs alone that take it", async () => {
  const audit = await manualsOf("audit");
  assertEquals(audit.filter((manual) => manual.includes("--expect-head")).length, 2); // verify, and head for it
  assertEquals(audit.filter((manual) => /^ {2}--policy ID/m.test(manual)).length, 2);
  const override = await manualsOf("override");
  assertEquals(override.filter((manual) => manual.includes("--ttl")).length, 1);
});
