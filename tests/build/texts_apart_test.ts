import { assertEquals, assertThrows } from "@std/assert";
import { withTextsApart } from "../../lib/build/texts_apart.ts";

const LONG = "long ".repeat(250);
const TRICKY = `${LONG}'"\\\`\${}\n`;

/** Runs the code as the module that it is, with the file's text for its import. */
function valueOf({ code, texts }: { code: string; texts: string }, result: string): unknown {
  const body = code.replace(/^import (\w+) from"[^"]*"with\{type:"text"\};/, "const $1=given;");
  return new Function("given", `${body};return ${result}`)(texts);
}

Deno.test("withTextsApart() parts long texts from the code, and they say the same", () => {
  const code = `const a=${JSON.stringify(TRICKY)},b=\`${
    TRICKY.replace(/[\\`]|\$\{/g, "\\$&")
  }\`,c=()=>{return'${LONG}'};`;
  const parted = withTextsApart(code, "./x.txt");
  assertEquals(parted.code.includes("long"), false);
  assertEquals(valueOf(parted, "[a,b,c()]"), [TRICKY, TRICKY, LONG]);
});

Deno.test("withTextsApart() leaves short texts, those with expressions, and tagged ones", () => {
  const code = `const b=\`short\`,c=\`${LONG}\${b}\`,d=String.raw\`${LONG}\`;`;
  const parted = withTextsApart(code, "./x.txt");
  assertEquals([parted.code.endsWith(code), parted.texts], [true, ""]);
});

Deno.test("withTextsApart() refuses what it could not put together again", () => {
  assertThrows(() => withTextsApart(`const a="${LONG}\\x1e"`, "./x.txt"), Error, "U+001E");
  assertThrows(() => withTextsApart(`const a="${LONG}\\u2019"`, "./x.txt"), Error, "ASCII");
  assertThrows(() => withTextsApart("const __texts=1", "./x.txt"), Error, "__texts");
});
