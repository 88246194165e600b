import { assertEquals, assertRejects } from "@std/assert";
import { createStatistics } from "../../lib/govern/statistics.ts";
import { ToolError } from "../../lib/contract/tool_error.ts";
import { matchOf, NOON, recordWith, temporaryLog } from "./support/temporary_log.ts";

const now = () => NOON;

Deno.test("get_policy_stats counts verdicts and derives rates from them", async () => {
  using trail = temporaryLog();
  const verdicts = ["allowed", "allowed", "blocked", "redacted", "needs_approval", "error", "allowed"] as const;
  for (const policy_decision of verdicts) await trail.append(recordWith({ policy_decision }));
  const stats = await createStatistics({ index: trail.index, now }).get_policy_stats({});
  assertEquals(stats, {
    total_requests: 7,
    allowed_requests: 3,
    blocked_requests: 1,
    modified_requests: 1,
    needs_approval_requests: 1,
    error_requests: 1,
    block_rate_percent: 14.3,
    avg_latency_ms: 2,
    total_events: 7,
    by_severity: { critical: 1, warning: 2, info: 4 },
    by_action: { mcp_check_policy: 7 },
    top_policies: [],
    compliance_score: 85.7,
  });
});

Deno.test("get_policy_stats of an empty trail is fully compliant", async () => {
  using trail = temporaryLog();
  const stats = await createStatistics({ index: trail.index, now }).get_policy_stats({});
  assertEquals([stats.total_requests, stats.block_rate_percent, stats.compliance_score], [0, 0, 100]);
});

Deno.test("get_policy_stats averages the time of checks, not the run time of audited calls", async () => {
  using trail = temporaryLog();
  await trail.append(recordWith({ response_time_ms: 1 }));
  await trail.append(recordWith({ response_time_ms: 2.55, request_type: "mcp_check_output" }));
  await trail.append(recordWith({ response_time_ms: 90_000, request_type: "tool_call_audit" }));
  const stats = await createStatistics({ index: trail.index, now }).get_policy_stats({});
  assertEquals(stats.avg_latency_ms, 1.8);
  assertEquals(stats.by_action, { mcp_check_policy: 1, mcp_check_output: 1, tool_call_audit: 1 });
});

Deno.test("get_policy_stats names at most ten policies, the busiest first, with their blocks", async () => {
  using trail = temporaryLog();
  for (let index = 0; index < 12; index++) {
    await trail.append(recordWith({ policy_details: { policy_matches: [matchOf(`sys_a_${index}`, "warn")] } }));
  }
  const policy_matches = [matchOf("sys_a_5"), matchOf("sys_a_6", "warn")];
  await trail.append(recordWith({ policy_decision: "blocked", policy_details: { policy_matches } }));
  const { top_policies } = await createStatistics({ index: trail.index, now }).get_policy_stats({});
  assertEquals(top_policies?.length, 10);
  assertEquals(
    top_policies?.slice(0, 2).map((
      { policy_name, trigger_count, block_count },
    ) => [policy_name, trigger_count, block_count]),
    [["Name of sys_a_5", 2, 1], ["Name of sys_a_6", 2, 0]],
  );
});

Deno.test("get_policy_stats takes the last 24 hours, a span, or whole days", async () => {
  using trail = temporaryLog();
  const times = ["2030-06-14T11:59:59Z", "2030-06-14T12:00:00Z", "2030-06-15T00:00:00Z", "2030-06-15T11:59:59Z"];
  for (const time of times) await trail.append(recordWith({ timestamp: new Date(time).toISOString() }));
  const { get_policy_stats } = createStatistics({ index: trail.index, now });
  const total = async (span: { from?: string; to?: string }) => (await get_policy_stats(span)).total_requests;
  assertEquals(await total({}), 3);
  assertEquals(await total({ from: "2030-06-14", to: "2030-06-14" }), 2);
  assertEquals(await total({ from: "2030-06-14", to: "2030-06-15" }), 4);
  assertEquals(await total({ from: "2030-06-15T00:00:01Z" }), 1);
});

Deno.test("get_policy_stats can be asked about one connector", async () => {
  using trail = temporaryLog();
  await trail.append(recordWith());
  await trail.append(recordWith({ policy_details: { tool_signature: "codex.apply_patch" } }));
  const stats = await createStatistics({ index: trail.index, now }).get_policy_stats({
    connector_type: "codex.apply_patch",
  });
  assertEquals(stats.total_requests, 1);
});

Deno.test("get_policy_stats refuses more than a year", async () => {
  using trail = temporaryLog();
  const { get_policy_stats } = createStatistics({ index: trail.index, now });
  const year = { from: "2029-06-15T00:00:00Z", to: "2030-06-15T00:00:00Z" };
  assertEquals((await get_policy_stats(year)).total_requests, 0);
  await assertRejects(
    async () => await get_policy_stats({ ...year, to: "2030-06-15T00:00:01Z" }),
    ToolError,
    "longer than one year",
  );
});
