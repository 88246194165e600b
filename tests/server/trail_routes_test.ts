import { assertEquals, assertMatch } from "@std/assert";
import { matchOf, NOON, recordWith } from "../govern/support/temporary_log.ts";
import { endpoint } from "./support/endpoint.ts";
import { getJson, postJson } from "./support/request.ts";

/** An endpoint at noon with a block, two allowed checks and an audited call on record, oldest first. */
async function withRecords() {
  const served = endpoint({ now: () => NOON });
  const blocked = { decision_id: "d-1", policy_ids: ["sys_a"], policy_matches: [matchOf("sys_a")] };
  await served.trail.append(recordWith({ query: "1", policy_decision: "blocked", policy_details: blocked }));
  await served.trail.append(recordWith({ query: "2", policy_details: { decision_id: "d-2" } }));
  const tool = { decision_id: "d-3", tool_signature: "codex.apply_patch" };
  await served.trail.append(recordWith({ query: "3", policy_details: tool }));
  await served.trail.append(recordWith({ query: "4", request_type: "tool_call_audit" }));
  return served;
}

function queriesOf(body: { entries: { query: string }[] }): string[] {
  return body.entries.map(({ query }) => query);
}

Deno.test("audit/search gives a page of records, newest first, and how many there are", async () => {
  using served = await withRecords();
  const { status, body } = await postJson(served.app, "/api/v1/audit/search", { limit: 2, offset: 1 });
  assertEquals([status, queriesOf(body)], [200, ["3", "2"]]);
  assertEquals([body.total, body.limit, body.offset], [4, 2, 1]);
});

Deno.test("audit/search filters by span and by request type, and ignores fields it does not know", async () => {
  using served = await withRecords();
  const found = async (request: object) => (await postJson(served.app, "/api/v1/audit/search", request)).body;
  assertEquals(queriesOf(await found({ request_type: "tool_call_audit", user_email: "a@example.com" })), ["4"]);
  assertEquals((await found({ start_time: "2030-06-14", end_time: "2030-06-14" })).total, 0);
  assertEquals((await found({ start_time: "2030-06-15", end_time: "2030-06-15" })).total, 4);
});

for (
  const [request, reason] of [
    [{ limit: 101 }, /audit search: limit/],
    [{ offset: -1 }, /audit search: offset/],
    [{ offset: 10_001 }, /audit search: offset: at most 10,000; a span of time/],
    [{ start_time: "yesterday" }, /audit search: start_time/],
    [{ start_time: "2030-06-15", end_time: "2030-06-14" }, /after/],
    ["[]", /audit search/],
  ] as const
) {
  Deno.test(`audit/search answers ${JSON.stringify(request)} with 400`, async () => {
    using served = endpoint();
    const { status, body } = await postJson(served.app, "/api/v1/audit/search", request);
    assertEquals([status, body.success], [400, false]);
    assertMatch(body.error, reason);
  });
}

Deno.test("audit/summary counts what get_policy_stats counts, for one connector too", async () => {
  using served = await withRecords();
  const { body } = await getJson(served.app, "/api/v1/audit/summary?from=2030-06-15&to=");
  assertEquals([body.total_requests, body.blocked_requests, body.compliance_score], [4, 1, 75]);
  assertEquals(body.top_policies[0].policy_id, "sys_a");
  const one = await getJson(served.app, "/api/v1/audit/summary?connector_type=codex.apply_patch");
  assertEquals(one.body.total_requests, 1);
  assertEquals((await getJson(served.app, "/api/v1/audit/summary?from=x")).status, 400);
});

Deno.test("decisions lists the newest decisions and filters them", async () => {
  using served = await withRecords();
  const ids = async (query: string) =>
    (await getJson(served.app, `/api/v1/decisions${query}`)).body.decisions
      .map(({ decision_id }: { decision_id: string }) => decision_id);
  assertEquals(await ids(""), ["d-3", "d-2", "d-1"]);
  assertEquals(await ids("?limit=1"), ["d-3"]);
  assertEquals(await ids("?decision=blocked"), ["d-1"]);
  assertEquals(await ids("?policy_id=sys_a"), ["d-1"]);
  assertEquals(await ids("?tool_signature=codex.apply_patch"), ["d-3"]);
});

for (const query of ["limit=0", "limit=x", "limit=1001", "limit=1.5", "since=x", "decision=deny"]) {
  Deno.test(`decisions answers ${query} with 400`, async () => {
    using served = endpoint();
    const { status, body } = await getJson(served.app, `/api/v1/decisions?${query}`);
    assertEquals([status, body.success], [400, false]);
  });
}

Deno.test("decisions/{id}/explain says why, and 404 where there is no such decision", async () => {
  using served = await withRecords();
  const { status, body } = await getJson(served.app, "/api/v1/decisions/d-1/explain");
  assertEquals([status, body.decision, body.matched_rules[0].policy_id], [200, "blocked", "sys_a"]);
  const none = await getJson(served.app, "/api/v1/decisions/d-9/explain");
  assertEquals([none.status, none.body.success], [404, false]);
  assertMatch(none.body.error, /no record has this id/);
});
