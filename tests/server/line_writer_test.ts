import { assertEquals } from "@std/assert";
import { lineWriter } from "../../lib/server/line_writer.ts";

/** A stream that takes a few bytes at a time, and nothing until it is opened. */
function slowStream() {
  const gate = Promise.withResolvers<void>();
  let text = "";
  return {
    open: gate.resolve,
    text: () => text,
    async write(bytes: Uint8Array) {
      await gate.promise;
      const part = bytes.subarray(0, 7);
      text += new TextDecoder().decode(part);
      return part.length;
    },
  };
}

async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 50));
}

Deno.test("lineWriter() writes whole lines in their order, although the stream takes few bytes at a time", async () => {
  const stream = slowStream();
  const write = lineWriter(stream);
  for (let count = 0; count < 20; count++) write(`line ${count}\n`);
  stream.open();
  await settled();
  assertEquals(stream.text(), Array.from({ length: 20 }, (_, count) => `line ${count}\n`).join(""));
});

Deno.test("lineWriter() leaves out what comes too fast for the stream, and says how much", async () => {
  const stream = slowStream();
  const write = lineWriter(stream);
  for (let count = 0; count < 1500; count++) write("x\n");
  stream.open();
  await settled();
  // The first is under way already when the others come.
  assertEquals(stream.text().match(/x\n/g)?.length, 1001);
  assertEquals(/\{"dropped":\d+\}/.exec(stream.text())?.[0], '{"dropped":499}');
});

Deno.test("lineWriter() goes on where nobody reads any more", async () => {
  const write = lineWriter({ write: () => Promise.reject(new Deno.errors.BrokenPipe()) });
  write("a\n");
  await settled();
  write("b\n");
  await settled();
});
