import { assert, assertEquals } from "@std/assert";
import { all, any, command, effect, needsCommand, not, patternsOf } from "../../lib/policy/condition.ts";

Deno.test("patternsOf() finds the patterns at any depth", () => {
  const condition = all(
    command("a", { verb: /v/ }),
    any(not(effect("read", { path: /p/ })), { kind: "text", pattern: /t/ }),
  );
  assertEquals(patternsOf(condition).map(String), ["/v/", "/p/", "/t/"]);
});

Deno.test("needsCommand() tells conditions on commands from those on text", () => {
  assert(needsCommand(any({ kind: "overflow" }, command("a"))));
  assert(!needsCommand(any({ kind: "overflow" }, { kind: "detects", detectors: ["email"] })));
});
