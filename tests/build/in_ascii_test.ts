import { assertEquals, assertThrows } from "@std/assert";
import { inAscii } from "../../lib/build/in_ascii.ts";

/** What the code makes of `result`. */
function valueOf(code: string, result: string): unknown {
  return new Function(`${code};return ${result}`)();
}

Deno.test("inAscii() writes strings, templates and patterns in ASCII, and they say the same", () => {
  const code = "const a='naïve…',b=`☃${a}😀`,c=/[ìï😀]/u.test('😀'),d={'é':1};";
  const ascii = inAscii(code);
  assertEquals(/^[\0-\x7f]*$/.test(ascii), true);
  assertEquals(valueOf(ascii, "[a,b,c,d]"), ["naïve…", "☃naïve…😀", true, { "é": 1 }]);
});

Deno.test("inAscii() takes the tag from raw templates, and they say the same", () => {
  const code = "const x='é',a=String.raw`\\d’\\`\\${\\\\${`‘${x}`}$\\u00e9`;";
  const ascii = inAscii(code);
  assertEquals(/^[\0-\x7f]*$/.test(ascii), true);
  assertEquals([valueOf(ascii, "a"), ascii.includes("String.raw")], [valueOf(code, "a"), false]);
});

Deno.test("inAscii() leaves ASCII as it is", () => {
  const code = String.raw`const a="\u00e9\n",b=/\d/;`;
  assertEquals(inAscii(code), code);
});

Deno.test("inAscii() refuses what has no escape that means the same", () => {
  assertThrows(() => inAscii("const é=1"), Error, "Cannot write in ASCII");
  assertThrows(() => inAscii("const a=tag`é`"), Error, "Cannot write in ASCII");
});
