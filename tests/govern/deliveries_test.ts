import { assert, assertEquals, assertMatch, assertNotMatch } from "@std/assert";
import { RECORD_ID } from "../../lib/contract/delivery.ts";
import { auditInputOf } from "../../lib/deliver/audit_input.ts";
import { createHandlers } from "../../lib/govern/mod.ts";
import { createApp } from "../../lib/server/app.ts";
import type { AuditRecord } from "../../lib/store/record.ts";
import { call, endpoint } from "../server/support/endpoint.ts";
import { matchOf, NOON, recordWith, temporaryLog } from "./support/temporary_log.ts";

/** A record with everything that a hook's can have. */
function hookRecord(changes: Parameters<typeof recordWith>[0] = {}): AuditRecord {
  return recordWith({
    source: "hook",
    policy_decision: "blocked",
    query: "rm -rf /",
    session_id: "s-1",
    error_message: "the endpoint did not answer",
    delivery: "pending",
    ...changes,
    policy_details: {
      decision_id: "d-1",
      policy_ids: ["sys_a"],
      policy_matches: [{ ...matchOf("sys_a"), override_id: "o-1" }],
      reason: "because",
      risk_level: "high",
      override_id: "o-1",
      partial: true,
      ...changes.policy_details,
    },
  });
}

function deliver(app: ReturnType<typeof endpoint>["app"], record: AuditRecord) {
  return call(app, "audit_tool_call", auditInputOf(record));
}

Deno.test("a record from elsewhere is kept as it was written, with the time of its arrival", async () => {
  using served = endpoint({ now: () => NOON });
  const record = hookRecord();
  const { structuredContent } = await deliver(served.app, record);
  assertEquals([structuredContent.recorded, structuredContent.details.audit_id], [true, record.id]);
  const [kept] = await served.trail.records();
  const { delivery: _, ...written } = record;
  assertEquals(kept, {
    ...written,
    source: "serve",
    received_at: new Date(NOON).toISOString(),
    policy_details: { ...record.policy_details, caller_name: "codex" },
  });
});

for (
  const changes of [
    { request_type: "tool_call_audit", query: "Bash: ls", policy_decision: "allowed" },
    { request_type: "mcp_check_output", policy_decision: "redacted" },
    {
      request_type: "override_created",
      policy_decision: "override_lifecycle",
      policy_details: { tool_signature: "*" },
    },
    { policy_decision: "error", policy_details: { tool_signature: "postgres" } },
  ] as const
) {
  Deno.test(`a record from elsewhere keeps ${JSON.stringify(changes)}`, async () => {
    using served = endpoint({ now: () => NOON });
    await deliver(served.app, hookRecord(changes));
    const [kept] = await served.trail.records();
    const { policy_details, ...fields } = changes as Partial<AuditRecord>;
    assertEquals({ ...kept, ...fields }, kept!);
    assertEquals(kept!.policy_details.tool_signature, policy_details?.tool_signature ?? "codex.Bash");
  });
}

Deno.test("a record that is delivered again is recorded once, and answered as before", async () => {
  using served = endpoint({ now: () => NOON });
  const record = hookRecord();
  const first = await deliver(served.app, record);
  const second = await deliver(served.app, record);
  assertEquals(second.structuredContent, first.structuredContent);
  assertEquals((await served.trail.records()).length, 1);
});

Deno.test("a record that is delivered twenty times at once is recorded once", async () => {
  using served = endpoint({ now: () => NOON });
  const record = hookRecord();
  const answers = await Promise.all(Array.from({ length: 20 }, () => deliver(served.app, record)));
  assertEquals(
    new Set(answers.map(({ structuredContent }) => structuredContent.details.audit_id)),
    new Set([record.id]),
  );
  assertEquals((await served.trail.records()).length, 1);
});

for (const atOnce of [false, true]) {
  Deno.test(`a record whose id was sent with other content ${atOnce ? "at the same time" : "before"} is kept too, and once`, async () => {
    using served = endpoint({ now: () => NOON });
    const real = hookRecord();
    const others: Partial<AuditRecord>[] = [
      { query: "ls", query_hash: "1".repeat(64) },
      { policy_decision: "allowed" },
      { timestamp: new Date(NOON - 120_000).toISOString() },
    ];
    const sent = [...others.map((changes) => ({ ...real, ...changes })), real, real, real];
    const answers = [];
    if (atOnce) answers.push(...await Promise.all(sent.map((record) => deliver(served.app, record))));
    else for (const record of sent) answers.push(await deliver(served.app, record));
    assertEquals(answers.map(({ structuredContent }) => structuredContent.recorded), Array(6).fill(true));
    const kept = await served.trail.records();
    const said = (record: AuditRecord) => [record.query_hash, record.policy_decision, record.timestamp];
    assertEquals(kept.map(said), sent.slice(0, 4).map(said));
    assertEquals(new Set(kept.map(({ id }) => id)).size, 4);
    for (const { id } of kept) assertMatch(id, RECORD_ID);
  });
}

Deno.test("a record from the near future that is delivered again later is recorded once", async () => {
  let now = NOON;
  using trail = temporaryLog();
  const { audit_tool_call } = createHandlers({
    trail,
    index: trail.index,
    source: "serve",
    now: () => now,
    taking: new Map(),
  });
  const input = auditInputOf(hookRecord({ timestamp: new Date(NOON + 60_000).toISOString() }));
  for (; now < NOON + 3; now++) await audit_tool_call(input);
  assertEquals((await trail.records()).length, 1);
});

Deno.test("a record that two callers deliver at once is recorded once", async () => {
  using served = endpoint({ now: () => NOON });
  const { trail } = served;
  const shared = { trail, index: trail.index, source: "serve", now: () => NOON, taking: new Map() } as const;
  const input = auditInputOf(hookRecord());
  await Promise.all(["a", "b"].map((clientId) => {
    const { audit_tool_call } = createHandlers({ ...shared, caller: { clientId } });
    return audit_tool_call(input);
  }));
  assertEquals((await trail.records()).length, 1);
});

Deno.test("an endpoint that was started anew knows the records of the one before it", async () => {
  using served = endpoint({ now: () => NOON });
  const { trail } = served;
  const record = hookRecord();
  await deliver(served.app, record);
  const again = createApp({
    handlers: createHandlers({
      trail,
      index: trail.another(),
      source: "serve",
      now: () => NOON,
      taking: new Map(),
    }),
    address: { hostname: "127.0.0.1", port: 8080 },
    version: "9.8.7",
  });
  assertEquals((await deliver(again, record)).structuredContent.recorded, true);
  assertEquals((await trail.records()).length, 1);
});

Deno.test("an endpoint that shares its log with the hook has the hook's record already", async () => {
  using served = endpoint({ now: () => NOON });
  const record = hookRecord();
  await served.trail.append(record);
  assertEquals((await deliver(served.app, record)).structuredContent.recorded, true);
  assertEquals((await served.trail.records()).length, 1);
});

Deno.test("a decision that was delivered can be explained and found at the endpoint", async () => {
  using served = endpoint({ now: () => NOON });
  await deliver(served.app, hookRecord());
  const { structuredContent } = await call(served.app, "explain_decision", { decision_id: "d-1" });
  assertEquals([structuredContent.decision, structuredContent.reason], ["blocked", "because"]);
  const { structuredContent: stats } = await call(served.app, "get_policy_stats");
  assertEquals(stats.top_policies.map(({ policy_id }: { policy_id: string }) => policy_id), ["sys_a"]);
});

Deno.test("a record from elsewhere is masked and cut like one from here, and was not written in the future", async () => {
  using served = endpoint({ now: () => NOON });
  const secret = "SSN 536-22-1846";
  await deliver(
    served.app,
    hookRecord({
      timestamp: new Date(NOON + 60_000).toISOString(),
      query: secret,
      error_message: secret,
      session_id: secret,
      policy_details: {
        reason: `${secret} ${"x".repeat(5000)}`,
        policy_matches: [{ ...matchOf("sys_a"), matched_on: secret }],
        tool_signature: `codex.${secret}`,
      },
    }),
  );
  const [kept] = await served.trail.records();
  assertNotMatch(JSON.stringify(kept), /536-22-1846/);
  assertEquals(kept!.timestamp, new Date(NOON).toISOString());
  assert(kept!.policy_details.reason!.length <= 301);
});

const DAY = 24 * 60 * 60 * 1000;

function recordedAt(input: ReturnType<typeof auditInputOf>, time: number) {
  return { ...input, output: { ...input.output, recorded_at: new Date(time).toISOString() } };
}

const WRONG: Record<string, (input: ReturnType<typeof auditInputOf>) => object> = {
  record_id: (input) => ({ ...input, record_id: "../../1" }),
  "input.sha256": (input) => ({ ...input, input: { ...input.input, sha256: "0" } }),
  "output.recorded_at": (input) => ({ ...input, output: { ...input.output, recorded_at: "yesterday" } }),
  "output.recorded_at: more than 400 days ago": (input) => recordedAt(input, NOON - 401 * DAY),
  "output.recorded_at: .* more than a day in the future": (input) => recordedAt(input, NOON + 1.1 * DAY),
  "output.policy_decision": (input) => ({ ...input, output: { ...input.output, policy_decision: "fine" } }),
  output: ({ output: _, ...input }) => input,
};
for (const [field, spoil] of Object.entries(WRONG)) {
  Deno.test(`a record from elsewhere with a wrong ${field} is refused, and nothing is recorded`, async () => {
    using served = endpoint({ now: () => NOON });
    const { isError, content } = await call(served.app, "audit_tool_call", spoil(auditInputOf(hookRecord())));
    assertEquals(isError, true);
    assertMatch(content[0].text, new RegExp(`^Cannot carry out audit_tool_call: ${field}`));
    assertEquals(await served.trail.records(), []);
  });
}
