import { assert, assertEquals, assertMatch, assertRejects } from "@std/assert";
import { createChecks } from "../../lib/govern/checks.ts";
import { ToolError } from "../../lib/contract/tool_error.ts";
import { evaluationWith } from "./support/policies.ts";
import { temporaryLog } from "./support/temporary_log.ts";

const SSN = "536-22-1846";
const BASH = { connector_type: "codex.Bash" };

Deno.test("check_output masks personal data in a message", async () => {
  using trail = temporaryLog();
  const { check_output } = createChecks({ trail, source: "serve", now: Date.now });
  const output = await check_output({ ...BASH, message: `Patient SSN is ${SSN}` });
  assertEquals([output.allowed, output.redacted_message], [true, "Patient SSN is 5*********6"]);
  const [record] = await trail.records();
  assertEquals([record!.request_type, record!.policy_decision], ["mcp_check_output", "redacted"]);
});

Deno.test("check_output says nothing of a message without findings", async () => {
  using trail = temporaryLog();
  const { check_output } = createChecks({ trail, source: "serve", now: Date.now });
  const output = await check_output({ ...BASH, message: "3 tests passed" });
  assertEquals(Object.keys(output).sort(), ["allowed", "decision_id", "policies_evaluated"]);
});

Deno.test("check_output masks rows in place and leaves everything else as it is", async () => {
  using trail = temporaryLog();
  const { check_output } = createChecks({ trail, source: "serve", now: Date.now });
  const output = await check_output({
    ...BASH,
    response_data: [{ id: 7, ok: true, none: null, nested: { ssn: SSN } }, { id: 8, tags: ["a", `ssn ${SSN}`] }],
  });
  assertEquals(output.redacted_data, [
    { id: 7, ok: true, none: null, nested: { ssn: "5*********6" } },
    { id: 8, tags: ["a", "ssn 5*********6"] },
  ]);
});

Deno.test("check_output masks a number, names of fields and JSON inside a string", async () => {
  using trail = temporaryLog();
  const { check_output } = createChecks({ trail, source: "serve", now: Date.now });
  const output = await check_output({
    ...BASH,
    response_data: [{ card: 4111111111111111, [`ssn ${SSN}`]: "Ada", payload: JSON.stringify({ ssn: SSN }) }],
  });
  const [row] = output.redacted_data!;
  assertEquals(row!.card, "4**************1");
  assertEquals(row!["ssn 5*********6"], "Ada");
  assertEquals(JSON.parse(String(row!.payload)), { ssn: "5*********6" });
});

Deno.test("check_output keeps two fields apart whose masked names are the same", async () => {
  using trail = temporaryLog();
  const { check_output } = createChecks({ trail, source: "serve", now: Date.now });
  const output = await check_output({
    ...BASH,
    response_data: [{ "ssn 536-22-1846": 1, "ssn 536-22-1856": 2 }],
  });
  assertEquals(output.redacted_data, [{ "ssn 5*********6": 1, "ssn 5*********6#2": 2 }]);
});

Deno.test("check_output masks a message and rows of one answer each in its place", async () => {
  using trail = temporaryLog();
  const { check_output } = createChecks({ trail, source: "serve", now: Date.now });
  const output = await check_output({ ...BASH, message: `ssn ${SSN}`, response_data: [{ id: 1 }, { ssn: SSN }] });
  assertEquals(output.redacted_message, "ssn 5*********6");
  assertEquals(output.redacted_data, [{ id: 1 }, { ssn: "5*********6" }]);
});

Deno.test("check_output withholds what a policy blocks", async () => {
  using trail = temporaryLog();
  const evaluate = () => evaluationWith("block", { redacted: "never shown" });
  const { check_output } = createChecks({ trail, source: "serve", now: Date.now, evaluate });
  const output = await check_output({ ...BASH, message: "text" });
  assertEquals([output.allowed, output.blocked_by, output.redacted_message], [false, "sys_test_policy", undefined]);
});

Deno.test("check_output measures rows, and blocks more than 10 000", async () => {
  using trail = temporaryLog();
  const { check_output } = createChecks({ trail, source: "serve", now: Date.now });
  const rows = Array.from({ length: 10_001 }, (_, id) => ({ id }));
  const within = await check_output({ ...BASH, response_data: rows.slice(1) });
  assertEquals(within.allowed, true);
  const beyond = await check_output({ ...BASH, response_data: rows });
  assertEquals([beyond.allowed, beyond.blocked_by, beyond.risk_level], [false, "exfiltration_limit", "high"]);
  assertMatch(beyond.block_reason!, /10001 rows/);
  assertEquals((beyond.exfiltration_info as { within_limits: boolean }).within_limits, false);
});

Deno.test("check_output takes an empty message for nothing to hide", async () => {
  using trail = temporaryLog();
  const { check_output } = createChecks({ trail, source: "serve", now: Date.now });
  assert((await check_output({ ...BASH, message: "" })).allowed);
});

Deno.test("check_output refuses to guess without message and rows, and what it cannot walk", async () => {
  using trail = temporaryLog();
  const { check_output } = createChecks({ trail, source: "serve", now: Date.now });
  await assertRejects(async () => await check_output(BASH), ToolError, "give message (text) or response_data (rows)");
  const deep = JSON.parse(`${"[".repeat(100_000)}${"]".repeat(100_000)}`);
  await assertRejects(async () => await check_output({ ...BASH, response_data: [{ deep }] }), ToolError, "too deeply");
});
