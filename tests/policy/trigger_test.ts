import { assert, assertEquals } from "@std/assert";
import { all, any, command, effect, not } from "../../lib/policy/condition.ts";
import { materialOf } from "../../lib/policy/material.ts";
import { mayHold, triggersIn, triggersOf } from "../../lib/policy/trigger.ts";

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
