import { assertEquals } from "@std/assert";
import { Hono } from "hono";
import { localOnly } from "../../lib/server/local_only.ts";

function appAt(hostname: string, port: number): Hono {
  return new Hono().use(localOnly({ hostname, port })).all("*", (c) => c.text("reached"));
}

async function statusOf(app: Hono, headers: Record<string, string>): Promise<number> {
  return (await app.request("http://127.0.0.1:8080/health", { method: "POST", headers })).status;
}

const HOSTS = [
  ["127.0.0.1:8080", 200],
  ["localhost:8080", 200],
  ["LOCALHOST:8080", 200],
  ["[::1]:8080", 200],
  ["localhost", 403],
  ["localhost:8081", 403],
  ["rebound.example:8080", 403],
  ["localhost.rebound.example:8080", 403],
  ["127.0.0.1:8080@rebound.example", 403],
  ["", 403],
] as const;
for (const [host, status] of HOSTS) {
  Deno.test(`localOnly() answers ${status} to Host "${host}"`, async () => {
    assertEquals(await statusOf(appAt("127.0.0.1", 8080), { host }), status);
  });
}

const ORIGINS = [
  ["http://127.0.0.1:8080", 200],
  ["http://localhost:8080", 403],
  ["https://127.0.0.1:8080", 403],
  ["http://127.0.0.1:3000", 403],
  ["http://rebound.example", 403],
  ["null", 403],
  ["", 403],
] as const;
for (const [origin, status] of ORIGINS) {
  Deno.test(`localOnly() answers ${status} to Origin "${origin}" on 127.0.0.1:8080`, async () => {
    assertEquals(await statusOf(appAt("127.0.0.1", 8080), { host: "127.0.0.1:8080", origin }), status);
  });
}

Deno.test("localOnly() takes a Host without a port if the port is 80", async () => {
  assertEquals(await statusOf(appAt("127.0.0.1", 80), { host: "localhost" }), 200);
});

Deno.test("localOnly() takes any Host, but no foreign Origin, where the network is let in", async () => {
  const app = appAt("0.0.0.0", 8080);
  const host = "build-host.example:8080";
  assertEquals(await statusOf(app, { host }), 200);
  assertEquals(await statusOf(app, { host, origin: `http://${host}` }), 200);
  assertEquals(await statusOf(app, { host, origin: "http://elsewhere.example" }), 403);
});

Deno.test("localOnly() reads the host of the address where no Host header was sent", async () => {
  const app = appAt("127.0.0.1", 8080);
  assertEquals((await app.request("http://127.0.0.1:8080/")).status, 200);
  assertEquals((await app.request("http://rebound.example:8080/")).status, 403);
});
