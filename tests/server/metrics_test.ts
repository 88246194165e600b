import { assert, assertEquals, assertMatch } from "@std/assert";
import { basic, closedEndpoint } from "./support/credentials.ts";
import { call, endpoint, ORIGIN, post, rpc } from "./support/endpoint.ts";

async function samplesOf(
  app: { request(url: string, init?: RequestInit): Response | Promise<Response> },
  headers = {},
) {
  const response = await app.request(`${ORIGIN}/metrics`, { headers });
  assertEquals(response.headers.get("content-type"), "text/plain; version=0.0.4; charset=utf-8");
  const text = await response.text();
  assert(text.endsWith("\n"));
  const lines = text.trimEnd().split("\n");
  for (const line of lines) {
    assertMatch(line, /^(# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\{[a-z_]+="[^"]*"(,[a-z_]+="[^"]*")*\})? [\d.e+-]+)$/);
  }
  return new Map(
    lines.filter((line) => !line.startsWith("#")).map((line) => {
      const space = line.lastIndexOf(" ");
      return [line.slice(0, space), Number(line.slice(space + 1))] as const;
    }),
  );
}

Deno.test("GET /metrics counts requests by route, method and status", async () => {
  using served = endpoint();
  for (const id of ["a", "b"]) await served.app.request(`${ORIGIN}/api/v1/decisions/${id}/explain?secret=1`);
  await post(served.app, rpc("ping"));
  const samples = await samplesOf(served.app);
  const requests = "axonflow_http_requests_total";
  assertEquals(samples.get(`${requests}{route="/api/v1/decisions/:id/explain",method="GET",status="404"}`), 2);
  assertEquals(samples.get(`${requests}{route="/api/v1/mcp-server",method="POST",status="200"}`), 1);
});

Deno.test("GET /metrics has a histogram of durations whose last bucket is their number", async () => {
  using served = endpoint();
  for (let count = 0; count < 3; count++) await post(served.app, rpc("ping"));
  const samples = await samplesOf(served.app);
  const name = "axonflow_http_request_duration_seconds";
  const route = 'route="/api/v1/mcp-server"';
  assertEquals(samples.get(`${name}_bucket{${route},le="+Inf"}`), 3);
  assertEquals(samples.get(`${name}_count{${route}}`), 3);
  const buckets = [...samples].filter(([key]) => key.startsWith(`${name}_bucket{${route},`)).map(([, value]) => value);
  assertEquals(buckets, buckets.toSorted((a, b) => a - b));
  assert(samples.get(`${name}_sum{${route}}`)! > 0);
});

Deno.test("GET /metrics says which version runs, since when, and how much memory it takes", async () => {
  using served = endpoint({ now: () => 1_900_000_000_000 });
  const samples = await samplesOf(served.app);
  assertEquals(samples.get('axonflow_build_info{version="9.8.7"}'), 1);
  assertEquals(samples.get("process_start_time_seconds"), 1_900_000_000);
  assert(samples.get("process_resident_memory_bytes")! > 1_000_000);
});

Deno.test("GET /metrics makes no label out of what a caller invents", async () => {
  using served = endpoint();
  for (let count = 0; count < 50; count++) {
    await served.app.request(`${ORIGIN}/invented/${count}`, { method: `METHOD${count}` });
    await call(served.app, `tool_${count}`);
  }
  const names = [...(await samplesOf(served.app)).keys()].filter((key) => key.includes("requests_total"));
  assertEquals(names, [
    'axonflow_http_requests_total{route="unmatched",method="other",status="404"}',
    'axonflow_http_requests_total{route="/api/v1/mcp-server",method="POST",status="200"}',
  ]);
});

Deno.test("GET /metrics counts who is refused, and is refused itself without credentials", async () => {
  using served = await closedEndpoint();
  assertEquals((await served.app.request(`${ORIGIN}/metrics`)).status, 401);
  const samples = await samplesOf(served.app, basic("build"));
  assertEquals(samples.get("axonflow_authentication_failures_total"), 1);
});
