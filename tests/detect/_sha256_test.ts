import { assertEquals } from "@std/assert";
import { sha256 } from "../../lib/core/sha256.ts";
import { sha256Now } from "../../lib/detect/_sha256.ts";

Deno.test("sha256Now() agrees with WebCrypto at every length around a block, in all of Unicode", async () => {
  for (let length = 0; length <= 130; length++) {
    const text = "a\u00e9\u{1f600}".repeat(length).slice(0, length);
    assertEquals(sha256Now(text), await sha256(text));
  }
});
