import { assert, assertEquals, assertRejects } from "@std/assert";
import { explainDecision } from "../../lib/contract/explain_decision.ts";
import { createHandlers } from "../../lib/govern/mod.ts";
import { createDecisions } from "../../lib/govern/decisions.ts";
import { ToolError } from "../../lib/contract/tool_error.ts";
import { matchOf, NOON, recordWith, temporaryLog } from "./support/temporary_log.ts";

const now = () => NOON;

Deno.test("explain_decision explains what check_policy decided", async () => {
  using trail = temporaryLog();
  const handlers = createHandlers({ trail, index: trail.index, source: "serve", now });
  const { decision_id, blocked_by, block_reason } = await handlers.check_policy({
    connector_type: "codex.Bash",
    statement: "rm -rf /",
    operation: "execute",
  });
  const explanation = await handlers.explain_decision({ decision_id: decision_id! });
  assertEquals([explanation.decision, explanation.risk_level], ["blocked", "critical"]);
  assertEquals([explanation.reason, explanation.tool_signature], [block_reason, "codex.Bash"]);
  assertEquals(explanation.policy_matches[0]?.policy_id, blocked_by);
  assertEquals(explanation.policy_matches[0]?.policy_description, block_reason);
  assert(explanation.matched_rules?.[0]?.matched_on, "the words that led to the match");
  assertEquals(explanation.override_existing_id, null);
  assert(explainDecision.output.safeParse(explanation).success);
});

Deno.test("explain_decision counts the deciding policy's hits of the last 24 hours", async () => {
  using trail = temporaryLog();
  const policy_details = { policy_ids: ["sys_a"], policy_matches: [matchOf("sys_a")] };
  const at = (hours: number) => new Date(NOON - hours * 3_600_000).toISOString();
  for (const hours of [30, 23, 2]) await trail.append(recordWith({ timestamp: at(hours), policy_details }));
  await trail.append(recordWith({ policy_details: { ...policy_details, decision_id: "d-1" } }));
  const explanation = await createDecisions({ index: trail.index, now }).explain_decision({ decision_id: "d-1" });
  assertEquals(explanation.historical_hit_count_session, 3);
});

Deno.test("explain_decision says that it does not know an id", async () => {
  using trail = temporaryLog();
  // The audit of a call repeats the id, but is not the decision.
  await trail.append(recordWith({ request_type: "tool_call_audit", policy_details: { decision_id: "d-1" } }));
  const { explain_decision } = createDecisions({ index: trail.index, now });
  await assertRejects(
    async () => await explain_decision({ decision_id: "d-1" }),
    ToolError,
    'Cannot explain decision "d-1"',
  );
});

Deno.test("list_recent_decisions gives decisions, newest first, with the policy that decided", async () => {
  using trail = temporaryLog();
  await trail.append(recordWith({ policy_details: { decision_id: "d-1" } }));
  await trail.append(
    recordWith({ policy_decision: "blocked", policy_details: { decision_id: "d-2", policy_ids: ["sys_a"] } }),
  );
  await trail.append(recordWith({ request_type: "tool_call_audit" }));
  const { decisions } = await createDecisions({ index: trail.index, now }).list_recent_decisions({ limit: 20 });
  assertEquals(decisions.map(({ decision_id, decision, policy_id }) => [decision_id, decision, policy_id]), [
    ["d-2", "blocked", "sys_a"],
    ["d-1", "allowed", null],
  ]);
});

const FILTERS = [
  [{}, ["d-3", "d-2", "d-1"]],
  [{ limit: 1 }, ["d-3"]],
  [{ decision: "blocked" }, ["d-3", "d-2"]],
  [{ policy_id: "sys_a" }, ["d-2"]],
  [{ tool_signature: "codex.Write" }, ["d-3"]],
  [{ since: "2030-06-15T11:00:00Z" }, ["d-3", "d-2"]],
  [{ since: "2030-06-16" }, []],
] as const;
for (const [filter, ids] of FILTERS) {
  Deno.test(`list_recent_decisions with ${JSON.stringify(filter)} gives ${ids.join(", ") || "nothing"}`, async () => {
    using trail = temporaryLog();
    await trail.append(recordWith({ timestamp: "2030-06-15T10:00:00.000Z", policy_details: { decision_id: "d-1" } }));
    const blocked = { policy_decision: "blocked" } as const;
    await trail.append(
      recordWith({ ...blocked, policy_details: { decision_id: "d-2", policy_ids: ["sys_a", "sys_b"] } }),
    );
    await trail.append(
      recordWith({ ...blocked, policy_details: { decision_id: "d-3", tool_signature: "codex.Write" } }),
    );
    const { decisions } = await createDecisions({ index: trail.index, now }).list_recent_decisions({
      limit: 20,
      ...filter,
    });
    assertEquals(decisions.map(({ decision_id }) => decision_id), [...ids]);
  });
}

Deno.test("list_recent_decisions knows the five verdicts and names them to who uses another word", async () => {
  using trail = temporaryLog();
  const { list_recent_decisions } = createDecisions({ index: trail.index, now });
  await assertRejects(
    async () => await list_recent_decisions({ decision: "deny", limit: 20 }),
    ToolError,
    "expected one of allowed, blocked, redacted, needs_approval, error",
  );
});
