import { assertEquals } from "@std/assert";
import { cut, oneLine } from "../../lib/core/text.ts";

Deno.test("oneLine() removes terminal, line and bidirectional controls", () => {
  assertEquals(oneLine("a\r\nb\u001b[0m\u202ec\u2028d\u0085e", 99), "a b [0m c d e");
});

Deno.test("cut() never leaves half of a character", () => {
  assertEquals(cut("😀😀😀", 2), "😀😀…");
  assertEquals(cut("😀😀", 2), "😀😀");
});
