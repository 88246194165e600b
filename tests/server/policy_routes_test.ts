import { assert, assertEquals, assertMatch } from "@std/assert";
import { catalog } from "../../lib/policy/catalog.ts";
import { endpoint, ORIGIN } from "./support/endpoint.ts";

const PATH = "/api/v1/static-policies";

async function get(path: string) {
  using served = endpoint();
  const response = await served.app.request(ORIGIN + path);
  return { status: response.status, body: await response.json() };
}

Deno.test("static-policies gives the first 20 policies of all", async () => {
  const { status, body } = await get(PATH);
  assertEquals([status, body.policies.length], [200, 20]);
  assertEquals(body.policies[0].policy_id, catalog[0]!.id);
  const total_pages = Math.ceil(catalog.length / 20);
  assertEquals(body.pagination, { page: 1, page_size: 20, total_items: catalog.length, total_pages });
});

Deno.test("static-policies goes through all policies page by page, each once", async () => {
  const ids: string[] = [];
  for (let page = 1;; page++) {
    const { body } = await get(`${PATH}?page=${page}&page_size=50`);
    if (body.policies.length === 0) break;
    ids.push(...body.policies.map((policy: { policy_id: string }) => policy.policy_id));
  }
  assertEquals(ids, catalog.map(({ id }) => id));
});

Deno.test("static-policies gives at most 100 policies at once", async () => {
  const { body } = await get(`${PATH}?page_size=5000`);
  assertEquals([body.policies.length, body.pagination.page_size], [Math.min(100, catalog.length), 100]);
});

const [SAMPLE] = catalog;
const FILTERS: [string, (row: Record<string, unknown>) => boolean][] = [
  [`category=${SAMPLE!.category}`, ({ category }) => category === SAMPLE!.category],
  ["severity=critical", ({ severity }) => severity === "critical"],
  ["tier=system&enabled=true", ({ tier, enabled }) => tier === "system" && enabled === true],
  [`search=${SAMPLE!.id.toUpperCase()}`, ({ policy_id }) => String(policy_id).includes(SAMPLE!.id)],
];
for (const [query, fits] of FILTERS) {
  Deno.test(`static-policies filters by ${query}`, async () => {
    const { body } = await get(`${PATH}?page_size=100&${query}`);
    assert(body.policies.length > 0);
    assert(body.policies.every(fits));
  });
}

Deno.test("static-policies finds nothing where nothing fits", async () => {
  for (const query of ["tier=tenant", "enabled=false", "search=no-such-words", "category=none"]) {
    assertEquals((await get(`${PATH}?${query}`)).body.pagination.total_items, 0, query);
  }
});

for (const query of ["page=0", "page=-1", "page=x", "page_size=1.5", "page_size=0"]) {
  Deno.test(`static-policies answers ${query} with 400`, async () => {
    const { status, body } = await get(`${PATH}?${query}`);
    assertEquals(status, 400);
    assertMatch(body.error, /^Cannot list policies: /);
  });
}

Deno.test("static-policies shows one policy by its id", async () => {
  const { status, body } = await get(`${PATH}/${SAMPLE!.id}`);
  assertEquals([status, body.policy_id, body.name], [200, SAMPLE!.id, SAMPLE!.title]);
  assertEquals((await get(`${PATH}/sys_no_such_policy`)).status, 404);
});

Deno.test("dynamic-policies is an empty list", async () => {
  const { status, body } = await get("/api/v1/dynamic-policies");
  assertEquals([status, body.policies, body.pagination.total_items], [200, [], 0]);
});

for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
  Deno.test(`${method} changes no policy and lifts no block`, async () => {
    using served = endpoint();
    for (const path of [PATH, `${PATH}/${SAMPLE!.id}`, `${PATH}/${SAMPLE!.id}/override`, "/api/v1/dynamic-policies"]) {
      const response = await served.app.request(ORIGIN + path, { method });
      assertEquals([response.status, (await response.json()).success], [403, false], path);
    }
  });
}
