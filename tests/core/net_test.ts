import { assertEquals } from "@std/assert";
import { addressOf, hostAndPort, isLoopback, leadsTo, netOf } from "../../lib/core/net.ts";

const ADDRESSES: [string, string, number][] = [
  ["http://localhost:8080", "localhost", 8080],
  ["https://governance.example/path", "governance.example", 443],
  ["http://governance.example", "governance.example", 80],
  ["http://[::1]:9", "::1", 9],
];
for (const [url, hostname, port] of ADDRESSES) {
  Deno.test(`addressOf() reads ${url}`, () => assertEquals(addressOf(new URL(url)), { hostname, port }));
}

Deno.test("hostAndPort() puts brackets around an IPv6 address alone", () => {
  assertEquals(hostAndPort({ hostname: "::1", port: 8080 }), "[::1]:8080");
  assertEquals(hostAndPort({ hostname: "127.0.0.1", port: 8080 }), "127.0.0.1:8080");
});

Deno.test("isLoopback() knows this machine, with brackets or without", () => {
  for (const host of ["localhost", "127.0.0.1", "127.9.9.9", "::1", "[::1]"]) {
    assertEquals(isLoopback(host), true, host);
  }
  for (const host of ["0.0.0.0", "::", "localhost.example", "127.0.0.1.example", "128.0.0.1", "::2"]) {
    assertEquals(isLoopback(host), false, host);
  }
});

Deno.test("netOf() names the endpoint alone, and localhost with both of its addresses", () => {
  assertEquals(netOf(new URL("https://[2001:db8::1]")), ["[2001:db8::1]:443"]);
  assertEquals(netOf(new URL("http://localhost:9")), ["localhost:9", "127.0.0.1:9", "[::1]:9"]);
});

const LEADS: [string, string, boolean][] = [
  ["http://127.0.0.1:9", "127.0.0.1", true],
  ["http://localhost:9", "127.0.0.1", true],
  ["http://127.0.0.1:9", "0.0.0.0", true],
  ["http://[::1]:9", "::1", true],
  ["http://box.example:9", "box.example", true],
  ["http://localhost:9", "::1", false],
  ["http://127.0.0.1:10", "127.0.0.1", false],
  ["https://127.0.0.1:9", "127.0.0.1", false],
  ["http://127.0.0.1:9/governance", "127.0.0.1", false],
  ["http://box.example:9", "127.0.0.1", false],
];
for (const [url, hostname, leads] of LEADS) {
  Deno.test(`leadsTo() says that ${url} ${leads ? "leads" : "may not lead"} to ${hostname}, port 9`, () => {
    assertEquals(leadsTo(new URL(url), { hostname, port: 9 }), leads);
  });
}
