import { assertEquals, assertMatch } from "@std/assert";
import { MAX_PATTERN, MAX_PATTERN_INPUT } from "../../lib/contract/rest.ts";
import { endpoint } from "./support/endpoint.ts";
import { postJson } from "./support/request.ts";

async function test(request: unknown) {
  using served = endpoint();
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

for (const pattern of ["(", "(?:a{1,99}){1,99}", "(?=a)", "(?<!a)b", "(a)\\1"]) {
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

// What backtracks would need years for each.
for (const pattern of ["a*a*a*a*b", "(a+)+$x", "a?".repeat(200) + "b"]) {
  Deno.test(`static-policies/test knows that ${pattern.slice(0, 20)} finds nothing in the longest input`, async () => {
    const { body } = await test({ pattern, input: "a".repeat(MAX_PATTERN_INPUT) });
    assertEquals(body, { matched: false, matches: [] });
  });
}

Deno.test("static-policies/test ends where many matches each need the whole input", async () => {
  // The letters must look random, so that the machine meets no state twice.
  let seed = 1;
  const letters = Array.from({ length: MAX_PATTERN_INPUT }, () => {
    seed = (seed * 1664525 + 1013904223) % 2 ** 32;
    return seed < 2 ** 31 ? "a" : "c";
  });
  const { body } = await test({ pattern: "[ac]*a[ac]{480}b|[ac]", input: letters.join("") });
  assertMatch(body.error, /longer than 250 ms/);
});
