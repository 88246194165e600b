import { assertEquals } from "@std/assert";
import { ibanLength } from "../../lib/detect/iban_length.ts";

Deno.test("ibanLength() knows countries, and nothing else", () => {
  assertEquals(["NO", "DE", "MT", "RU"].map(ibanLength), [15, 22, 31, 33]);
  assertEquals(["XX", "15", "", "5B", "D"].map(ibanLength), [undefined, undefined, undefined, undefined, undefined]);
});
