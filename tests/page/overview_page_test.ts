import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { recordOverride } from "../../lib/govern/record_override.ts";
import { addressOf } from "../../lib/page/query.ts";
import { matchOf, NOON, recordWith } from "../govern/support/temporary_log.ts";
import { attributes, decisionsIn, servedPage } from "./support/served_page.ts";
import { A_POLICY, decisionWith, fillTrail } from "./support/trail.ts";

const COUNT = 90;
const DAY_MS = 24 * 60 * 60 * 1000;

/** The ids of the decisions in the trail that fit, newest first. */
function expected(fits: (record: ReturnType<typeof decisionWith>) => boolean, spanMs = DAY_MS + 60 * 60 * 1000) {
  return Array.from({ length: COUNT }, (_, number) => decisionWith(number, NOON))
    .filter(({ timestamp }) => Date.parse(timestamp) >= NOON - spanMs).filter(fits)
    .toSorted((a, b) => Date.parse(b.timestamp) - Date.parse(a.timestamp))
    .map(({ policy_details }) => policy_details.decision_id!);
}

Deno.test("GET / shows the numbers of the span three times, and they are the same", async () => {
  using served = servedPage();
  await fillTrail(served.trail, { count: COUNT, now: NOON });
  const { status, html, text } = await served.page("/");
  assertEquals(status, 200);
  const blocked = expected(({ policy_decision }) => policy_decision === "blocked").length;
  const allowed = expected(({ policy_decision }) => policy_decision === "allowed").length;
  assertStringIncludes(text, `Allowed ${allowed} `);
  assertStringIncludes(text, `Blocked ${blocked} `);
  const [summary] = attributes(html, "aria-label").filter((label) => label.includes("decisions in"));
  assertStringIncludes(summary!, `: ${allowed} allowed, ${blocked} blocked, `);
  const table = /<details>.*?<\/details>/.exec(html)![0];
  const counts = [...table.matchAll(/data-head="Blocked">(\d+)</g)].map(([, count]) => Number(count));
  assertEquals(counts.reduce((sum, count) => sum + count, 0), blocked);
  const bars = [...html.matchAll(/<title>[^<]* UTC: ([^<]*)<\/title>/g)].map(([, parts]) =>
    Number(/(\d+) blocked/.exec(parts!)?.[1] ?? 0)
  );
  assertEquals(bars.reduce((sum, count) => sum + count, 0), blocked);
});

Deno.test("the audit of a call that was checked is no second decision on the page", async () => {
  using served = servedPage();
  await served.trail.append(recordWith({ policy_details: { decision_id: "d-1" } }));
  await served.trail.append(recordWith({ request_type: "tool_call_audit" }));
  const { html, text } = await served.page("/");
  assertStringIncludes(text, "1 decision in the last 24 hours");
  assertEquals(decisionsIn(html), ["d-1"]);
});

/** What is asked for, and which decisions fit. */
const FILTERS: [string, (record: ReturnType<typeof decisionWith>) => boolean][] = [
  ["/?decision=blocked", ({ policy_decision }) => policy_decision === "blocked"],
  ["/?decision=needs_approval", ({ policy_decision }) => policy_decision === "needs_approval"],
  ["/?tool=codex.apply_patch", ({ policy_details }) => policy_details.tool_signature === "codex.apply_patch"],
  [
    `/?policy=${A_POLICY}`,
    ({ policy_details }) => policy_details.policy_ids.includes(A_POLICY),
  ],
  ["/?text=kubectl+stag*", ({ query }) => query.startsWith("kubectl")],
  ["/?session=0197b3c4-0000-7000-8000-000000000001", ({ session_id }) => session_id!.endsWith("1")],
  [
    "/?decision=allowed&text=psql&tool=codex.Bash&policy=&session=",
    ({ policy_decision, query, policy_details }) =>
      policy_decision === "allowed" && query.startsWith("psql") && policy_details.tool_signature === "codex.Bash",
  ],
  ["/?text=nowhere", () => false],
];
for (const [path, fits] of FILTERS) {
  Deno.test(`GET ${path} shows what fits and nothing else`, async () => {
    using served = servedPage();
    await fillTrail(served.trail, { count: COUNT, now: NOON });
    const { status, html, text } = await served.page(path);
    const ids = expected(fits);
    assertEquals([status, decisionsIn(html)], [200, ids.slice(0, 25)]);
    assertStringIncludes(text, `${ids.length} decision${ids.length === 1 ? "" : "s"} in the last 24 hours`);
    if (ids.length === 0) assertStringIncludes(text, "Nothing was found");
  });
}

Deno.test("a span shows what lies in it, whole parts of it", async () => {
  using served = servedPage();
  for (const hours of [0.5, 20, 100, 600, 1500, 2400]) {
    const timestamp = new Date(NOON - hours * 60 * 60 * 1000).toISOString();
    await served.trail.append(recordWith({ timestamp, policy_details: { decision_id: `h-${hours}` } }));
  }
  for (const [span, count] of [["1h", 1], ["24h", 2], ["7d", 3], ["30d", 4], ["90d", 5]] as const) {
    const { html } = await served.page(`/?span=${span}`);
    assertEquals([span, decisionsIn(html).length], [span, count]);
    // The choice of another span, and the form, keep it.
    assertEquals(attributes(html, "value")[0], span);
    assertEquals(html.match(/aria-current="true"/g)?.length, 1);
  }
});

/** Days before noon of 2030-06-15, and which of the decisions at the edges of days they show. */
const RANGES: [string, string[], string][] = [
  ["from=2030-06-14&to=2030-06-14", ["14-end", "14-begin"], "the time from 2030-06-14 to 2030-06-14"],
  ["from=2030-06-13&to=2030-06-14", ["14-end", "14-begin", "13-end"], "the time from 2030-06-13 to 2030-06-14"],
  ["from=2030-06-15", ["15-begin"], "the time from 2030-06-15 on"],
  ["from=2030-06-15&to=2030-06-20", ["15-begin"], "the time from 2030-06-15 to 2030-06-20"],
  ["to=2030-06-13", ["13-end"], "the 90 days up to 2030-06-13"],
  ["from=2020-01-01&to=", ["15-begin", "14-end", "14-begin", "13-end", "2020"], "the time from 2020-01-01 on"],
  ["from=2030-06-16", [], "the time from 2030-06-16 on"],
];
for (const [range, ids, words] of RANGES) {
  Deno.test(`GET /?${range} shows whole days of UTC, everywhere on the page`, async () => {
    using served = servedPage();
    const moments = {
      "2020": "2020-01-01T00:00:00.000Z",
      "13-end": "2030-06-13T23:59:59.999Z",
      "14-begin": "2030-06-14T00:00:00.000Z",
      "14-end": "2030-06-14T23:59:59.999Z",
      "15-begin": "2030-06-15T00:00:00.000Z",
    };
    for (const [decision_id, timestamp] of Object.entries(moments)) {
      await served.trail.append(recordWith({ timestamp, policy_details: { decision_id } }));
    }
    const { status, html, text } = await served.page(`/?${range}`);
    assertEquals([status, decisionsIn(html)], [200, ids]);
    const count = `${ids.length} decision${ids.length === 1 ? "" : "s"} in ${words}`;
    assertStringIncludes(text, count);
    if (ids.length > 0) assertStringIncludes(html, `aria-label="${count}: ${ids.length} allowed."`);
    assertStringIncludes(text, `Decisions ${ids.length} in ${words}`);
    assert((html.match(/<g>|<g\/>/g) ?? []).length <= 62);
    assertEquals(html.match(/aria-current="true"/g), null);
  });
}

Deno.test("a range of days is kept by paging, filters and links, and another span ends it", async () => {
  using served = servedPage();
  await fillTrail(served.trail, { count: COUNT, now: NOON });
  const range = "from=2030-06-14&to=2030-06-15";
  const { html } = await served.page(`/?span=7d&${range}&tool=codex.Bash`);
  const links = attributes(html, "href").filter((href) => href.startsWith("/?"));
  const [spans, others] = [
    links.filter((href) => !href.includes("from=")),
    links.filter((href) => href.includes("from=")),
  ];
  assertEquals(spans.map((href) => /span=(\w+)/.exec(href)?.[1]), ["1h", undefined, "7d", "30d", "90d", "7d"]);
  assert(spans.every((href) => href.includes("tool=codex.Bash")));
  assert(others.length > 20 && others.every((href) => href.startsWith(`/?span=7d&${range}`)), others.join("\n"));
  const [form, filters] = html.match(/<form[^>]* method="get".*?<\/form>/g)!;
  assertStringIncludes(form!, 'type="date" value="2030-06-14"');
  assertStringIncludes(form!, '<input type="hidden" name="tool" value="codex.Bash"/>');
  assertStringIncludes(filters!, '<input type="hidden" name="from" value="2030-06-14"/>');
  assertStringIncludes(filters!, '<input type="hidden" name="to" value="2030-06-15"/>');
  const older = /<a rel="next" href="([^"#]*)/.exec(html)![1]!.replaceAll("&amp;", "&");
  assertMatch(older, new RegExp(`^/\\?span=7d&${range}&tool=codex\\.Bash&before=\\d+$`));
  assert(decisionsIn((await served.page(older)).html).length > 0);
});

Deno.test("the way to older decisions shows each of them once, and keeps the question", async () => {
  using served = servedPage();
  await fillTrail(served.trail, { count: COUNT, now: NOON });
  const seen: string[] = [];
  let path: string | undefined = "/?span=7d&tool=codex.Bash";
  for (let pages = 0; path; pages++) {
    assert(pages < 9);
    const { html } = await served.page(path);
    seen.push(...decisionsIn(html));
    path = /<a rel="next" href="([^"#]*)/.exec(html)?.[1]?.replaceAll("&amp;", "&");
    if (path) assertMatch(path, /^\/\?span=7d&tool=codex\.Bash&before=\d+$/);
    assertEquals(/>Newest</.test(html), pages > 0);
  }
  assertEquals(seen, expected(({ policy_details }) => policy_details.tool_signature === "codex.Bash", 7 * DAY_MS));
});

Deno.test("the form shows what was asked for, and offers the tools and policies of the span", async () => {
  using served = servedPage();
  await fillTrail(served.trail, { count: COUNT, now: NOON });
  const { html } = await served.page("/?decision=blocked&text=%22git+push%22&tool=codex.Bash");
  assertStringIncludes(html, '<option value="blocked" selected="">');
  assertStringIncludes(html, 'value="&quot;git push&quot;"');
  const { html: all } = await served.page("/");
  for (const choice of ["codex.apply_patch", A_POLICY]) {
    assertStringIncludes(all, `<option value="${choice}"></option>`);
  }
});

for (
  const path of [
    "/?span=2h",
    "/?decision=perhaps",
    "/?before=1e3",
    "/?before=-1",
    `/?text=${"a".repeat(201)}`,
    "/?from=yesterday",
    "/?to=2030-02-30",
    "/?from=0001-01-01",
    "/?from=2030-06-15&to=2030-06-14",
  ]
) {
  Deno.test(`GET ${path.slice(0, 24)} is answered with 400 and a page that says why`, async () => {
    using served = servedPage();
    const { response, status, text } = await served.page(path);
    assertEquals([status, response.headers.get("content-type")], [400, "text/html; charset=utf-8"]);
    assertStringIncludes(text, "Cannot search: ");
  });
}

Deno.test("the overview of an empty trail says so everywhere", async () => {
  using served = servedPage();
  const { status, text } = await served.page("/");
  assertEquals(status, 200);
  for (const words of ["No decisions in", "No policy matched", "No policy is lifted", "Nothing was found"]) {
    assertStringIncludes(text, words);
  }
});

Deno.test("the policies that matched most stand on top, with their matches and blocks", async () => {
  using served = servedPage();
  for (const id of ["sys_a", "sys_b", "sys_b"]) {
    const policy_details = { policy_ids: [id], policy_matches: [matchOf(id)] };
    await served.trail.append(recordWith({ policy_decision: "blocked", policy_details }));
  }
  const { text } = await served.page("/");
  assertMatch(text, /Name of sys_b sys_b 2 2 Name of sys_a sys_a 1 1 /);
});

Deno.test("overrides in force are shown with the command that ends them, others are not", async () => {
  const at = (ms: number) => new Date(NOON + ms).toISOString();
  const id = "c241c600-c5f2-467b-b5c3-7ba43c2ea2bf";
  const override = { policy_id: "sys_dangerous_git_force_push", override_reason: "my <own> branch" };
  const span = { created_at: at(-1000), expires_at: at(60_000) };
  const made = { ...override, ...span, id, cwd: "/home/me/p", tool_signature: "codex.Bash" };
  using served = servedPage({
    overrides: [
      made,
      { ...override, ...span, id: "by-hand" },
      { ...override, ...span, id: "critical", policy_id: "sys_dangerous_destructive_fs" },
      { ...override, id: "ended", created_at: at(-2000), expires_at: at(-1000) },
      { ...override, id: "revoked", created_at: at(-2000), expires_at: at(60_000), revoked_at: at(-1000) },
    ],
  });
  await recordOverride("override_created", made, { trail: served.trail, source: "cli", now: () => NOON });
  const { text } = await served.page("/");
  assertStringIncludes(
    text,
    `For codex.Bash in /home/me/p “ my <own> branch ” To end it: axonflow override revoke ${id}`,
  );
  assertEquals(text.match(/override revoke/g)?.length, 2);
  assertMatch(text, /in force, but no record tells of it as it stands.+? To end it: axonflow override revoke by-hand /);
  assertEquals(text.match(/no record tells/g)?.length, 1);
});

Deno.test("addressOf() begins another question at its newest record", () => {
  const query = { span: "24h", before: "5", tool: "a&b" } as const;
  assertEquals(addressOf(query), "/?tool=a%26b");
  assertEquals(addressOf(query, { span: "7d", before: "4" }), "/?span=7d&tool=a%26b&before=4");
  assertEquals(addressOf({ span: "24h" }), "/");
});
