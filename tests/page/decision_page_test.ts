import { assertEquals, assertStringIncludes } from "@std/assert";
import { catalog } from "../../lib/policy/catalog.ts";
import { isOverridable } from "../../lib/policy/overridable.ts";
import { matchOf, NOON, recordWith } from "../govern/support/temporary_log.ts";
import { servedPage } from "./support/served_page.ts";

const liftable = catalog.find(isOverridable)!;
const fixed = catalog.find((policy) => !isOverridable(policy))!;

/** A blocked call, and what its page says of it. */
function blockedBy(id: string) {
  return recordWith({
    policy_decision: "blocked",
    session_id: "0197b3c4-0000-7000-8000-000000000001",
    client_id: "build",
    policy_details: {
      decision_id: "d/1?",
      policy_ids: [id],
      policy_matches: [{ ...matchOf(id), matched_on: "rm -rf /" }],
      reason: "It cannot be undone",
      risk_level: "critical",
      partial: true,
    },
  });
}

Deno.test("GET /decisions/{id} explains a decision", async () => {
  using served = servedPage();
  const record = blockedBy(liftable.id);
  await served.trail.append(record);
  const { status, html, text } = await served.page(`/decisions/${encodeURIComponent("d/1?")}`);
  assertEquals(status, 200);
  for (
    const words of [
      "Decision Blocked",
      "2030-06-15 11:59:00 UTC",
      "It cannot be undone",
      `Name of ${liftable.id} ${liftable.id} block high rm -rf / ${liftable.why}`,
      `axonflow override create --policy ${liftable.id} --reason TEXT`,
      `Record ${record.id}`,
      "Risk critical",
      "Client build",
      "Decided by this endpoint",
      "conservatively",
    ]
  ) assertStringIncludes(text, words);
  assertStringIncludes(html, 'href="/?span=90d&amp;session=0197b3c4-0000-7000-8000-000000000001#decisions"');
  assertStringIncludes(html, 'href="/api/v1/decisions/d%2F1%3F/explain"');
});

Deno.test("the page of a decision says where no override can lift it, and which one is in force", async () => {
  using served = servedPage();
  await served.trail.append(blockedBy(fixed.id));
  assertStringIncludes((await served.page("/decisions/d%2F1%3F")).text, "No override can lift this");
  const [created_at, expires_at] = [new Date(NOON - 1).toISOString(), new Date(NOON + 9999).toISOString()];
  const override = { id: "o-1", policy_id: liftable.id, override_reason: "r", created_at, expires_at };
  using lifted = servedPage({ overrides: [override] });
  await lifted.trail.append(blockedBy(liftable.id));
  assertStringIncludes((await lifted.page("/decisions/d%2F1%3F")).text, "override o-1 is in force");
});

Deno.test("GET /decisions/{id} of an unknown id is a page with 404", async () => {
  using served = servedPage();
  const { response, status, html, text } = await served.page("/decisions/%3Cscript%3Ealert(1)%3C%2Fscript%3E");
  assertEquals([status, response.headers.get("content-type")], [404, "text/html; charset=utf-8"]);
  assertStringIncludes(text, 'decision "<script>alert(1)</script>": no record has this id');
  assertEquals(html.includes("<script"), false);
});
