import { assert, assertEquals, assertNotMatch } from "@std/assert";
import { descriptorOf } from "../../lib/govern/descriptor.ts";

const SSN = "536-22-1846";

Deno.test("descriptorOf() keeps a short text and masks what is sensitive in it", () => {
  assertEquals(descriptorOf("ls -la"), "ls -la");
  assertNotMatch(descriptorOf(`SSN ${SSN}`), /536/);
});

Deno.test("descriptorOf() cuts a long text", () => {
  assertEquals(descriptorOf("x ".repeat(400)), `${"x ".repeat(250)}…`);
});

Deno.test("descriptorOf() shows no half of a secret, wherever a long text is cut", () => {
  for (let padding = 32 * 1024 - 12; padding < 32 * 1024; padding++) {
    const text = `${" ".repeat(padding - 4)}SSN ${SSN}${" ".repeat(9000)}`;
    assertNotMatch(descriptorOf(text), /\d/);
  }
});

Deno.test("descriptorOf() takes its time from the head of a text, not from its length", () => {
  const start = performance.now();
  descriptorOf("a1 ".repeat(2_000_000));
  assert(performance.now() - start < 1000);
});
