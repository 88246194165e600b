import { assertEquals, assertNotMatch } from "@std/assert";
import { descriptorOf } from "../../lib/govern/descriptor.ts";

const SSN = "536-22-1846";

Deno.test("descriptorOf() keeps a short text and masks what is sensitive in it", () => {
  assertEquals(descriptorOf("ls -la"), "ls -la");
  assertEquals(descriptorOf(`SSN ${SSN}`), "SSN 5*********6");
});

Deno.test("descriptorOf() cuts a long text", () => {
  assertEquals(descriptorOf("x ".repeat(20_000)), `${"x ".repeat(250)}…`);
});

Deno.test("descriptorOf() shows no half of a secret that it cuts in two", () => {
  for (let start = 485; start < 500; start++) {
    const text = `${"x".repeat(start - 5)} SSN ${SSN} and more`;
    assertNotMatch(descriptorOf(text), /\d\d/);
  }
});
