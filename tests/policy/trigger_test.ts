import { assert, assertEquals } from "@std/assert";
import { catalog } from "../../lib/policy/catalog.ts";
import { all, any, command, effect, not } from "../../lib/policy/condition.ts";
import { materialOf } from "../../lib/policy/material.ts";
import { mayHold, namesOf, triggersIn, triggersOf } from "../../lib/policy/trigger.ts";

// deno-lint-ignore no-control-regex -- ASCII has them
const BEYOND_ASCII = /[^\x00-\x7f]/gu;

const material = materialOf({ phase: "request", connector: "codex.Bash", statement: "rm -rf build" });

Deno.test("triggersOf() takes the part of a conjunction that says most", () => {
  assertEquals(triggersOf(all(command(["a", "b"]), not(command("c")), effect("read"))), ["!read"]);
  assertEquals(triggersOf(any(command("a"), { kind: "overflow" })), ["$a", "overflow"]);
  assertEquals(triggersOf(not(command("a"))), ["*"]);
});

Deno.test("mayHold() says no only where the condition cannot hold", () => {
  const there = triggersIn(material);
  assert(mayHold(all(command("rm"), effect("delete")), there));
  assert(mayHold(not(command("rm")), there));
  assert(!mayHold(all(command("rm"), effect("send")), there));
  assert(!mayHold(any(command("mv"), { kind: "sql", patterns: ["drop"] }), there));
});

Deno.test("a command on one verb is not triggered by another, however the shell spells it", () => {
  const policies = triggersOf(command("git", { verb: /^push\b/, options: ["force"] }));
  const namesIn = (statement: string) =>
    namesOf(triggersIn(materialOf({ phase: "request", connector: "codex.Bash", statement })));
  assertEquals(policies, ["$git push"]);
  for (const statement of ["git push -f", "git -C lib push", "git 'pu'sh --force", "git push; git status"]) {
    assert(policies.some((trigger) => namesIn(statement).includes(trigger)), statement);
  }
  assert(!namesIn("git status").includes("$git push"));
});

Deno.test("a pattern for foreign characters is only tried on a text that has some", () => {
  const foreign = { kind: "text", foreign: true, pattern: /\u202e/ } as const;
  const thereIn = (statement: string) =>
    triggersIn(materialOf({ phase: "request", connector: "codex.Bash", statement }));
  assert(mayHold(foreign, thereIn("echo caf\u00e9")));
  assert(!mayHold(foreign, thereIn("echo cafe")));
  for (const { when, hits } of catalog) {
    if (when.kind !== "text" || !when.foreign) continue;
    // What it matches is beyond ASCII: nothing of it matches without, or as a plain letter.
    for (const hit of hits) {
      assert(when.pattern.test(hit), hit);
      for (const letter of ["", "a"]) assert(!when.pattern.test(hit.replace(BEYOND_ASCII, letter)), hit);
    }
  }
});
