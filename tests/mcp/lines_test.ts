import { assertEquals } from "@std/assert";
import { linesOf, MAX_LINE } from "../../lib/mcp/lines.ts";

const encoder = new TextEncoder();

async function lines(...chunks: (string | Uint8Array<ArrayBuffer>)[]): Promise<(string | undefined)[]> {
  const bytes = chunks.map((chunk) => typeof chunk === "string" ? encoder.encode(chunk) : chunk);
  return await Array.fromAsync(linesOf(ReadableStream.from(bytes)));
}

Deno.test("linesOf() joins what arrives in pieces and splits what arrives together", async () => {
  assertEquals(await lines("a", "b\nc\n", "\nd"), ["ab", "c", "", "d"]);
});

Deno.test("linesOf() takes both line ends and needs none at the end", async () => {
  assertEquals(await lines("a\r\nb\n"), ["a", "b"]);
  assertEquals(await lines("a\r", "\nb\r"), ["a", "b"]);
  assertEquals(await lines(), []);
});

Deno.test("linesOf() keeps a character that is split over two chunks", async () => {
  const [first, second, third] = encoder.encode("€");
  assertEquals(await lines(new Uint8Array([first!]), new Uint8Array([second!, third!, 10])), ["€"]);
});

Deno.test("linesOf() passes over a line that is too long, wherever it ends", async () => {
  const long = Array.from({ length: 17 }, () => new Uint8Array(MAX_LINE / 16).fill(97));
  assertEquals(await lines("a\n", ...long, "\nb\n"), ["a", undefined, "b"]);
  assertEquals(await lines(...long), [undefined]);
});

Deno.test("linesOf() keeps a line of just the length that it takes", async () => {
  const [kept, over] = await lines(`${"a".repeat(MAX_LINE)}\n${"a".repeat(MAX_LINE + 1)}\n`);
  assertEquals([kept?.length, over], [MAX_LINE, undefined]);
});
