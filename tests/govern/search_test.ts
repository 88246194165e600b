import { assertEquals } from "@std/assert";
import { searchAuditEvents } from "../../lib/contract/search_audit_events.ts";
import { createSearch } from "../../lib/govern/search.ts";
import { matchOf, NOON, recordWith, temporaryLog } from "./support/temporary_log.ts";

const now = () => NOON;

Deno.test("search_audit_events gives the last quarter of an hour, newest first, up to the limit", async () => {
  using trail = temporaryLog();
  for (const minutes of [16, 14, 10, 5]) {
    await trail.append(recordWith({ query: `${minutes}`, timestamp: new Date(NOON - minutes * 60_000).toISOString() }));
  }
  const { search_audit_events } = createSearch({ index: trail.index, now });
  const queries = async (limit: number) => (await search_audit_events({ limit })).entries.map(({ query }) => query);
  assertEquals(await queries(20), ["5", "10", "14"]);
  assertEquals(await queries(2), ["5", "10"]);
});

Deno.test("search_audit_events filters by span and by request type", async () => {
  using trail = temporaryLog();
  await trail.append(recordWith({ timestamp: "2030-06-01T10:00:00.000Z", request_type: "tool_call_audit" }));
  await trail.append(recordWith({ timestamp: "2030-06-01T11:00:00.000Z" }));
  const { search_audit_events } = createSearch({ index: trail.index, now });
  const span = { from: "2030-06-01", to: "2030-06-01", limit: 20 };
  assertEquals((await search_audit_events(span)).entries.length, 2);
  const { entries } = await search_audit_events({ ...span, request_type: "tool_call_audit" });
  assertEquals(entries.map(({ timestamp }) => timestamp), ["2030-06-01T10:00:00.000Z"]);
});

Deno.test("search_audit_events cuts long queries to 200 characters and marks the cut", async () => {
  using trail = temporaryLog();
  await trail.append(recordWith({ query: "x".repeat(300) }));
  const { entries } = await createSearch({ index: trail.index, now }).search_audit_events({ limit: 1 });
  assertEquals(entries[0]!.query, `${"x".repeat(200)}…`);
});

Deno.test("search_audit_events answers in the platform's shape", async () => {
  using trail = temporaryLog();
  const policy_details = { decision_id: "d-1", policy_ids: ["sys_a"], policy_matches: [matchOf("sys_a")] };
  await trail.append(recordWith({ policy_decision: "blocked", policy_details }));
  const output = await createSearch({ index: trail.index, now }).search_audit_events({ limit: 1 });
  const [entry] = searchAuditEvents.output.parse(output).entries;
  assertEquals([entry!.request_id, entry!.policy_decision, entry!.response_time_ms], ["d-1", "blocked", 2]);
  assertEquals(entry!.policy_details?.policy_ids, ["sys_a"]);
  assertEquals([entry!.user_email, entry!.client_id, entry!.tenant_id], ["mcp-client:serve", "serve", "local"]);
});

Deno.test("search_audit_events skips as many as the offset says, and counts all", async () => {
  using trail = temporaryLog();
  for (const query of ["1", "2", "3", "4"]) await trail.append(recordWith({ query }));
  const { search_audit_events } = createSearch({ index: trail.index, now });
  const { entries, total } = await search_audit_events({ limit: 2, offset: 1 });
  assertEquals([entries.map(({ query }) => query), total], [["3", "2"], 4]);
  assertEquals((await search_audit_events({ limit: 2, offset: 4 })).entries, []);
  const { entries: ofType } = await search_audit_events({ limit: 2, offset: 3, request_type: "mcp_check_policy" });
  assertEquals(ofType.map(({ query }) => query), ["1"]);
});
