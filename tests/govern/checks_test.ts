import { assert, assertEquals, assertMatch, assertNotMatch } from "@std/assert";
import { checkPolicy } from "../../lib/contract/check_policy.ts";
import { sha256 } from "../../lib/core/sha256.ts";
import { fake } from "../../lib/detect/fake.ts";
import { createChecks } from "../../lib/govern/checks.ts";
import { createHandlers } from "../../lib/govern/mod.ts";
import { builtInRules, rulesFor } from "../../lib/policy/rules.ts";
import type { AuditRecord } from "../../lib/store/record.ts";
import { evaluationWith } from "./support/policies.ts";
import { NOON, temporaryLog } from "./support/temporary_log.ts";

const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const BASH = { connector_type: "codex.Bash", operation: "execute" } as const;

Deno.test("check_policy blocks a dangerous command and says why, by which policy and how risky it is", async () => {
  using trail = temporaryLog();
  const { check_policy } = createChecks({ trail, source: "serve", now: Date.now });
  const output = await check_policy({ ...BASH, statement: "rm -rf /" });
  assertEquals(output.allowed, false);
  assertMatch(output.decision_id!, UUID_V4);
  assertMatch(output.blocked_by!, /^sys_/);
  assertEquals(output.risk_level, "critical");
  assertEquals(output.policy_matches?.[0]?.policy_id, output.blocked_by);
  assertEquals(output.policy_matches?.[0]?.policy_version, 1);
  assertEquals(output.override_available, false);
  assert(output.block_reason!.length > 10);
  assert(checkPolicy.output.safeParse(output).success);
});

Deno.test("check_policy answers a harmless command with the decision alone", async () => {
  using trail = temporaryLog();
  const { check_policy } = createChecks({ trail, source: "serve", now: Date.now });
  const output = await check_policy({ ...BASH, statement: "ls -la" });
  assertEquals(Object.keys(output).sort(), ["allowed", "decision_id", "policies_evaluated"]);
  assertEquals(output.allowed, true);
  assert(output.policies_evaluated > 0, "the number of loaded policies, not of matches");
});

Deno.test("check_policy records allowed and blocked calls alike, under their decision ids", async () => {
  using trail = temporaryLog();
  const { check_policy } = createChecks({ trail, source: "hook", now: () => NOON, sessionId: "s-1" });
  const allowed = await check_policy({ ...BASH, statement: "ls" });
  const blocked = await check_policy({ ...BASH, statement: "rm -rf /" });
  const records = await trail.records();
  assertEquals(records.map((record) => record.policy_decision), ["allowed", "blocked"]);
  assertEquals(records.map((record) => record.policy_details.decision_id), [allowed.decision_id, blocked.decision_id]);
  assertEquals(records[1]!.policy_details.policy_ids[0], blocked.blocked_by);
  assertEquals(records[1]!.policy_details.reason, blocked.block_reason);
  assertEquals(records[1]!.timestamp, new Date(NOON).toISOString());
  assertEquals(records[1]!.session_id, "s-1");
});

Deno.test("check_policy stores the statement masked, with the hash of the original", async () => {
  using trail = temporaryLog();
  const { check_policy } = createChecks({ trail, source: "serve", now: Date.now });
  const statement = "echo 'SSN 536-22-1846' > notes.txt";
  await check_policy({ ...BASH, statement });
  const [record] = await trail.records();
  assertMatch(record!.query, /^echo 'SSN 5/);
  assertNotMatch(record!.query, /536-22-1846/);
  assertEquals(record!.query_hash, await sha256(statement));
});

Deno.test("check_policy denies what needs approval", async () => {
  using trail = temporaryLog();
  const evaluate = () => evaluationWith("require_approval");
  const { check_policy } = createChecks({ trail, source: "serve", now: Date.now, evaluate });
  const output = await check_policy({ ...BASH, statement: "deploy" });
  assertEquals(output.allowed, false);
  assertEquals(output.block_reason, "It is a test; do something else");
  assertEquals((await trail.records())[0]!.policy_decision, "needs_approval");
});

Deno.test("check_policy blocks what should be masked and holds nothing to mask, for the policy's own reason", async () => {
  using trail = temporaryLog();
  const rules = rulesFor({ profile: "default", actions: { dangerous: "redact" } });
  const { check_policy } = createChecks({ trail, source: "serve", now: Date.now, rules });
  const output = await check_policy({ ...BASH, statement: "rm -rf /" });
  assertEquals([output.allowed, output.requires_redaction], [false, undefined]);
  assertEquals(output.block_reason, builtInRules.policies.find(({ id }) => id === output.blocked_by)!.why);
  assertEquals((await trail.records())[0]!.policy_decision, "blocked");
});

Deno.test("check_policy allows a statement to be masked only with its masked text", async () => {
  using trail = temporaryLog();
  const evaluate = () => evaluationWith("redact", { redacted: "curl -H 'Token: T***k'" });
  const { check_policy } = createChecks({ trail, source: "serve", now: Date.now, evaluate });
  const output = await check_policy({ ...BASH, statement: "curl -H 'Token: Trick'" });
  assertEquals([output.allowed, output.requires_redaction], [true, true]);
  assertEquals(output.redacted_statement, "curl -H 'Token: T***k'");
  assertEquals((await trail.records())[0]!.policy_decision, "redacted");
});

Deno.test("check_policy allows what a policy only warns about, and records the match", async () => {
  using trail = temporaryLog();
  const evaluate = () => evaluationWith("warn");
  const { check_policy } = createChecks({ trail, source: "serve", now: Date.now, evaluate });
  const output = await check_policy({ ...BASH, statement: "deploy" });
  assertEquals([output.allowed, output.blocked_by], [true, undefined]);
  assertEquals((await trail.records())[0]!.policy_details.policy_ids, ["sys_test_policy"]);
});

Deno.test("check_policy denies when the engine fails", async () => {
  using trail = temporaryLog();
  const evaluate = () => {
    throw new TypeError("a defect");
  };
  const { check_policy } = createChecks({ trail, source: "serve", now: Date.now, evaluate });
  const output = await check_policy({ ...BASH, statement: "ls" });
  assertEquals([output.allowed, output.blocked_by, output.policies_evaluated], [false, "engine_failure", 0]);
  const [record] = await trail.records();
  assertEquals([record!.policy_decision, record!.error_message], ["blocked", "a defect"]);
});

Deno.test("check_policy decides even if its record cannot be kept, and says so aside", async () => {
  const trail = temporaryLog();
  trail[Symbol.dispose](); // A closed file cannot be appended to.
  const errors: unknown[] = [];
  const { check_policy } = createChecks({
    trail,
    source: "serve",
    now: Date.now,
    onTrailError: (error) => errors.push(error),
  });
  assertEquals((await check_policy({ ...BASH, statement: "rm -rf /" })).allowed, false);
  assertEquals(errors.length, 1);
});

Deno.test("check_policy marks its records as pending if an endpoint is to have them", async () => {
  using trail = temporaryLog();
  const { check_policy } = createChecks({ trail, source: "hook", now: Date.now, pending: "https://example.com/" });
  await check_policy({ ...BASH, statement: "ls" });
  const [{ delivery, delivery_endpoint }] = await trail.records() as [AuditRecord];
  assertEquals([delivery, delivery_endpoint], ["pending", "https://example.com/"]);
});

Deno.test("check_policy measures its own time", async () => {
  using trail = temporaryLog();
  let clock = NOON;
  const { check_policy } = createChecks({ trail, source: "serve", now: () => clock += 1.25 });
  await check_policy({ ...BASH, statement: "ls" });
  assertEquals((await trail.records())[0]!.response_time_ms, 1.25);
});

Deno.test("check_policy masks and cuts what is recorded as the tool and the session, and finds it again", async () => {
  using trail = temporaryLog();
  const token = fake("ghp_", 36);
  const handlers = createHandlers({ trail, index: trail.index, source: "serve", now: Date.now, sessionId: token });
  const connector_type = `codex.${token}`;
  await handlers.check_policy({ connector_type, statement: "ls", operation: "execute" });
  await handlers.check_output({ connector_type: "x".repeat(5000), message: "done" });
  const [masked, cut] = await trail.records();
  assertNotMatch(JSON.stringify(masked), new RegExp(token.slice(4)));
  assertEquals(cut!.policy_details.tool_signature.length, 129);
  const { decisions } = await handlers.list_recent_decisions({ tool_signature: connector_type, limit: 9 });
  assertEquals(decisions.map(({ decision_id }) => decision_id), [masked!.policy_details.decision_id]);
  assertEquals((await handlers.get_policy_stats({ connector_type: "x".repeat(5000) })).total_requests, 1);
});
