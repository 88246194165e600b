import { assertEquals } from "@std/assert";
import { operations } from "../../lib/contract/mod.ts";
import { OPERATION_NAMES } from "../../lib/contract/names.ts";

Deno.test("OPERATION_NAMES lists the operations in their order", () => {
  assertEquals(operations.map(({ name }) => name), [...OPERATION_NAMES]);
});

for (const { name, input, output } of operations) {
  Deno.test(`${name} drops unknown input and keeps unknown output`, () => {
    const given = { connector_type: "c", statement: "s", tool_name: "t", input: {}, success: true, decision_id: "d" };
    const taken = input.safeParse({ ...given, extra: 1 });
    assertEquals(taken.success && "extra" in (taken.data as object), false);
    const answer = { allowed: true, recorded: true, policies: [], count: 0, entries: [], decisions: [], overrides: [] };
    const kept = output.safeParse({ ...answer, decision_id: "d", timestamp: "t", decision: "allowed", extra: 1 });
    assertEquals(kept.success && (kept.data as Record<string, unknown>).extra, 1);
  });
}
