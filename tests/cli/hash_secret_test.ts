import { assertEquals, assertMatch } from "@std/assert";
import { sha256 } from "../../lib/core/sha256.ts";
import { run } from "../../lib/cli/run.ts";
import { LOADERS } from "../support/loaders.ts";
import { memoryIo } from "../support/memory_io.ts";

async function hashSecret(stdin: string, ...args: string[]) {
  const io = memoryIo({ stdin });
  const code = await run(["serve", "hash-secret", ...args], io, { loaders: LOADERS });
  return { code, stdout: io.stdout, stderr: io.stderr };
}

Deno.test("serve hash-secret prints the hash of the line on stdin", async () => {
  const { code, stdout } = await hashSecret("correct horse battery\n");
  assertEquals(code, 0);
  assertMatch(stdout, /^scrypt:32768:8:3:[\w-]+:[\w-]+\n$/);
});

Deno.test("serve hash-secret --token prints a token's SHA-256", async () => {
  const token = "0123456789abcdef0123456789abcdef";
  const { stdout } = await hashSecret(token, "--token");
  assertEquals(stdout, `sha256:${await sha256(token)}\n`);
});

for (
  const [what, stdin, args] of [
    ["nothing", "", []],
    ["a short secret", "hunter2", []],
    ["two lines", "correct horse\nbattery staple", []],
    ["a long line", "x".repeat(2000), []],
    ["a short token", "correct horse battery", ["--token"]],
  ] as const
) {
  Deno.test(`serve hash-secret refuses ${what}, and does not repeat it`, async () => {
    const { code, stdout, stderr } = await hashSecret(stdin, ...args);
    assertEquals([code, stdout], [1, ""]);
    assertMatch(stderr, /^axonflow: Cannot hash it: expected one line of (16|32) to 1024 characters[^\n]*\n$/);
  });
}

Deno.test("serve hash-secret takes no secret as an argument, and does not repeat it", async () => {
  const { code, stderr } = await hashSecret("", "hunter2-hunter2-hunter2");
  assertEquals([code, stderr.includes("hunter2")], [2, false]);
});
