import { assertEquals, assertMatch, assertNotMatch } from "@std/assert";
import { sha256 } from "../../lib/core/sha256.ts";
import { fake } from "../../lib/detect/fake.ts";
import { createAudit } from "../../lib/govern/audit.ts";
import { NOON, temporaryLog } from "./support/temporary_log.ts";

const CALL = { tool_name: "Bash", input: { command: "ls" }, success: true };

Deno.test("audit_tool_call records a call and says under which id", async () => {
  using trail = temporaryLog();
  const { audit_tool_call } = createAudit({ trail, source: "serve", now: () => NOON });
  const output = await audit_tool_call({ ...CALL, caller_name: "codex", duration_ms: 12, session_id: "s-1" });
  const [record] = await trail.records();
  const timestamp = new Date(NOON).toISOString();
  assertEquals(output, {
    recorded: true,
    tool_name: "Bash",
    timestamp,
    details: { audit_id: record!.id, status: "recorded", timestamp },
  });
  assertEquals([record!.request_type, record!.policy_decision], ["tool_call_audit", "allowed"]);
  assertEquals([record!.response_time_ms, record!.session_id], [12, "s-1"]);
  assertEquals(record!.policy_details.tool_signature, "codex.Bash");
});

const VERDICTS = [
  [{ success: true }, "allowed"],
  [{ success: false }, "error"],
  [{ success: false, output: { policy_decision: "blocked", block_reason: "because" } }, "blocked"],
  [{ success: true, output: { summary: "done" } }, "allowed"],
] as const;
for (const [ending, verdict] of VERDICTS) {
  Deno.test(`audit_tool_call stores ${JSON.stringify(ending)} as ${verdict}`, async () => {
    using trail = temporaryLog();
    const { audit_tool_call } = createAudit({ trail, source: "serve", now: Date.now });
    await audit_tool_call({ ...CALL, ...ending });
    assertEquals((await trail.records())[0]!.policy_decision, verdict);
  });
}

Deno.test("audit_tool_call keeps why a call was blocked and by which decision", async () => {
  using trail = temporaryLog();
  const { audit_tool_call } = createAudit({ trail, source: "serve", now: Date.now });
  const output = { policy_decision: "blocked", block_reason: "because", policies_evaluated: 9, decision_id: "d-1" };
  await audit_tool_call({ ...CALL, success: false, output });
  const { reason, decision_id, policies_evaluated } = (await trail.records())[0]!.policy_details;
  assertEquals([reason, decision_id, policies_evaluated], ["because", "d-1", 9]);
});

Deno.test("audit_tool_call names the caller, in the older field too, and invents none", async () => {
  using trail = temporaryLog();
  const { audit_tool_call } = createAudit({ trail, source: "serve", now: Date.now });
  await audit_tool_call({ ...CALL, tool_type: "cursor" });
  await audit_tool_call({ ...CALL, tool_type: "cursor", caller_name: "codex" });
  await audit_tool_call(CALL);
  const details = (await trail.records()).map((record) => record.policy_details);
  assertEquals(details.map(({ caller_name }) => caller_name), ["cursor", "codex", undefined]);
  assertEquals(details.map(({ tool_signature }) => tool_signature), ["cursor.Bash", "codex.Bash", "Bash"]);
});

Deno.test("audit_tool_call hashes a shell command as check_policy does, and other input as its JSON", async () => {
  using trail = temporaryLog();
  const { audit_tool_call } = createAudit({ trail, source: "serve", now: Date.now });
  await audit_tool_call(CALL);
  await audit_tool_call({ ...CALL, tool_name: "mcp__db__query", input: { sql: "select 1", db: "main" } });
  const hashes = (await trail.records()).map((record) => record.query_hash);
  assertEquals(hashes, [await sha256("ls"), await sha256('{"db":"main","sql":"select 1"}')]);
});

Deno.test("audit_tool_call masks what it stores", async () => {
  using trail = temporaryLog();
  const { audit_tool_call } = createAudit({ trail, source: "serve", now: Date.now });
  const input = { text: "SSN 536-22-1846" };
  await audit_tool_call({ ...CALL, input, success: false, error_message: "no row for SSN 536-22-1846" });
  const stored = JSON.stringify((await trail.records())[0]);
  assertNotMatch(stored, /536-22-1846/);
  assertMatch(stored, /no row for SSN 5\*+6/);
});

Deno.test("audit_tool_call admits that a record could not be kept", async () => {
  const trail = temporaryLog();
  trail[Symbol.dispose]();
  const { audit_tool_call } = createAudit({ trail, source: "serve", now: Date.now });
  const { recorded, details } = await audit_tool_call(CALL);
  assertEquals([recorded, details?.status], [false, "not_recorded"]);
});

Deno.test("audit_tool_call records input of any depth, with its hash", async () => {
  using trail = temporaryLog();
  const { audit_tool_call } = createAudit({ trail, source: "serve", now: Date.now });
  const json = `{"deep":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
  const { recorded } = await audit_tool_call({ ...CALL, input: JSON.parse(json) });
  const [record] = await trail.records();
  assertEquals([recorded, record!.query_hash], [true, await sha256(json)]);
  assertMatch(record!.query, /^Bash: {"deep":\[{10,}/);
});

Deno.test("audit_tool_call masks and cuts the names that a caller gives", async () => {
  using trail = temporaryLog();
  const { audit_tool_call } = createAudit({ trail, source: "serve", now: Date.now });
  const token = fake("ghp_", 36);
  const names = { tool_name: token, caller_name: token, session_id: token };
  await audit_tool_call({ ...CALL, ...names });
  await audit_tool_call({ ...CALL, tool_name: "t".repeat(5000), caller_name: "c".repeat(5000), session_id: "s\n" });
  const [masked, cut] = await trail.records();
  assertNotMatch(JSON.stringify(masked), new RegExp(token.slice(4)));
  assertMatch(masked!.policy_details.tool_signature, /^g\*+.\.g\*+.$/);
  assertEquals([cut!.policy_details.tool_signature.length, cut!.policy_details.caller_name?.length], [129, 129]);
  assertEquals(cut!.session_id, "s");
});
