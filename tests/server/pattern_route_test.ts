import { assertEquals, assertMatch } from "@std/assert";
import { MAX_PATTERN, MAX_PATTERN_INPUT } from "../../lib/contract/rest.ts";
import { PatternRunner } from "../../lib/server/pattern_runner.ts";
import { endpoint } from "./support/endpoint.ts";
import { postJson } from "./support/request.ts";

async function test(request: unknown) {
  await using patterns = new PatternRunner();
  using served = endpoint({ patterns });
  return await postJson(served.app, "/api/v1/static-policies/test", request);
}

const ROWS: [string, string, string[]][] = [
  ["b+", "abbab", ["bb", "b"]],
  ["(?i)DROP\\s+TABLE", "drop  table t", ["drop  table"]],
  ["^x$", "y", []],
  ["é", "café", ["é"]],
];
for (const [pattern, input, matches] of ROWS) {
  Deno.test(`static-policies/test finds ${JSON.stringify(matches)} by ${pattern}`, async () => {
    assertEquals(await test({ pattern, input }), { status: 200, body: { matched: matches.length > 0, matches } });
  });
}

for (const pattern of ["(", "(a+)+$", "(?=a)", "(?<!a)b", "(a)\\1"]) {
  Deno.test(`static-policies/test says why ${pattern} may not be used`, async () => {
    const { status, body } = await test({ pattern, input: "a" });
    assertEquals([status, body.matched, body.matches], [200, false, []]);
    assertMatch(body.error, /\S/);
  });
}

Deno.test("static-policies/test gives at most 100 matches", async () => {
  const { body } = await test({ pattern: "a", input: "a".repeat(1000) });
  assertEquals(body.matches.length, 100);
});

for (
  const request of [
    { pattern: "", input: "a" },
    { pattern: "a" },
    { pattern: 7, input: "a" },
    { pattern: "a".repeat(MAX_PATTERN + 1), input: "a" },
    { pattern: "a", input: "a".repeat(MAX_PATTERN_INPUT + 1) },
  ]
) {
  Deno.test(`static-policies/test answers ${JSON.stringify(request).slice(0, 40)} with 400`, async () => {
    const { status, body } = await test(request);
    assertEquals([status, body.success], [400, false]);
  });
}

Deno.test("static-policies/test ends a pattern that takes long, and tries the next one", async () => {
  await using patterns = new PatternRunner();
  using served = endpoint({ patterns });
  const slow = { pattern: "a*a*a*a*b", input: "a".repeat(MAX_PATTERN_INPUT) };
  const path = "/api/v1/static-policies/test";
  const first = await postJson(served.app, path, slow);
  assertMatch(first.body.error, /longer than 250 ms/);
  assertEquals((await postJson(served.app, path, { pattern: "b", input: "abc" })).body.matches, ["b"]);
});

Deno.test("static-policies/test takes some patterns at a time, and answers the others with 503", async () => {
  await using patterns = new PatternRunner();
  using served = endpoint({ patterns });
  const tried = Array.from(
    { length: 12 },
    () => postJson(served.app, "/api/v1/static-policies/test", { pattern: "b", input: "abc" }),
  );
  const statuses = (await Promise.all(tried)).map(({ status }) => status);
  assertEquals(
    [statuses.filter((status) => status === 200).length, statuses.filter((status) => status === 503).length],
    [8, 4],
  );
});
