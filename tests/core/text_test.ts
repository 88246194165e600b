import { assertEquals } from "@std/assert";
import { cut, oneLine, visible } from "../../lib/core/text.ts";

Deno.test("oneLine() removes terminal, line and bidirectional controls", () => {
  assertEquals(oneLine("a\r\nb\u001b[0m\u202ec\u2028d\u0085e", 99), "a b [0m c d e");
});

Deno.test("cut() never leaves half of a character", () => {
  assertEquals(cut("😀😀😀", 2), "😀😀…");
  assertEquals(cut("😀😀", 2), "😀😀");
});

Deno.test("visible() shows what nobody would see, and leaves all else as it is", () => {
  assertEquals(visible("é 漢字 😀 שלום\t"), "é 漢字 😀 שלום␉");
  assertEquals(
    visible("\u0000\u007f\u0085\u2028\u200b\u2066\ufeff\u{e0041}"),
    "␀␡<U+0085><U+2028><U+200B><U+2066><U+FEFF><U+E0041>",
  );
});
