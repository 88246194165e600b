import { assertEquals, assertRejects } from "@std/assert";
import { linesOf } from "../../lib/mcp/lines.ts";

const encoder = new TextEncoder();

async function lines(...chunks: (string | Uint8Array<ArrayBuffer>)[]): Promise<string[]> {
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

Deno.test("linesOf() gives up on a line without end", async () => {
  const endless = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(1 << 20).fill(97)) });
  await assertRejects(() => Array.fromAsync(linesOf(endless)), RangeError, "longer than");
});
