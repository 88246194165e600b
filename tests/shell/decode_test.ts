import { assertEquals } from "@std/assert";
import { decodeBase64, decodeHex, unescape } from "../../lib/shell/decode.ts";

Deno.test("decodeBase64() reads text and refuses the rest", () => {
  assertEquals([decodeBase64(btoa("ls -l")), decodeBase64("bHMg\nLWw="), decodeBase64("%")], [
    "ls -l",
    "ls -l",
    undefined,
  ]);
});

Deno.test("decodeHex() reads digits in their usual spellings", () => {
  assertEquals([decodeHex("6c73"), decodeHex("\\x6c\\x73"), decodeHex("6c 73"), decodeHex("xyz")], [
    "ls",
    "ls",
    "ls",
    undefined,
  ]);
});

Deno.test("unescape() resolves what printf resolves", () => {
  assertEquals(unescape("\\x6c\\163\\n\\u0041\\\\"), "ls\nA\\");
});
