import { assertEquals, assertMatch } from "@std/assert";
import { run } from "../../lib/cli/run.ts";
import { LOADERS } from "../support/loaders.ts";
import { memoryIo } from "../support/memory_io.ts";

const HOSTS = [
  "a/b",
  "*",
  "x@y",
  "a?b",
  "a,b",
  "a b",
  "a..b",
  "0.0.0.0/0",
  "127.1",
  "0",
  "127.0.0.1:80",
  "[::1]:80",
  "::1%eth0",
  "a%62",
  "é.example",
  "x".repeat(254),
];
for (const host of HOSTS) {
  Deno.test(`serve refuses --host ${host.slice(0, 20)} in one line`, async () => {
    const io = memoryIo();
    assertEquals(await run(["serve", "--host", host], io, { loaders: LOADERS }), 2);
    assertMatch(io.stderr, /^axonflow: Cannot listen on [^\n]+: expected a host name or an IP address\n$/);
  });
}

/** What is given, and what it means; the state folder is a file, so nothing listens. */
const TAKEN = [
  ["0.0.0.0", "0.0.0.0 can be reached by others"],
  ["Build-Host.example", "build-host.example can be reached by others"],
  ["[::]", ":: can be reached by others"],
  ["0:0:0:0:0:0:0:0", ":: can be reached by others"],
  ["0:0:0:0:0:0:0:1", "Cannot open the audit log"],
  ["LOCALHOST", "Cannot open the audit log"],
] as const;
for (const [host, said] of TAKEN) {
  Deno.test(`serve takes --host ${host}`, async () => {
    const io = memoryIo({ env: { AXONFLOW_STATE_DIR: import.meta.filename! } });
    assertEquals(await run(["serve", "--host", host], io, { loaders: LOADERS }), 1);
    assertEquals(io.stderr.startsWith(`axonflow: ${said}`), true, io.stderr);
  });
}
