import { assertEquals } from "@std/assert";
import { packPattern, unpackPatterns } from "../../lib/core/packed_pattern.ts";

Deno.test("unpackPatterns() puts back what packPattern() wrote, at every depth", () => {
  const value = { a: [{ pattern: /x\/"’/giu, text: "/x/", none: null }], b: { pattern: /^$/ }, c: 1 };
  assertEquals(unpackPatterns(JSON.parse(JSON.stringify(value, packPattern))), value);
});
