import { assertEquals } from "@std/assert";
import { ibanCountries, ibanLength } from "../../lib/detect/iban_length.ts";

Deno.test("ibanLength() knows countries, and nothing else", () => {
  assertEquals(["NO", "DE", "MT", "RU"].map(ibanLength), [15, 22, 31, 33]);
  assertEquals(["XX", "15", "", "5B", "D"].map(ibanLength), [undefined, undefined, undefined, undefined, undefined]);
});

Deno.test("ibanCountries() tells the countries of a length", () => {
  assertEquals([15, 31, 17].map((length) => ibanCountries().get(length)), ["NO", "MT|SC", undefined]);
});
