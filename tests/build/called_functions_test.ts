import { assertEquals } from "@std/assert";
import { calledFunctions } from "../../lib/build/called_functions.ts";

const covered = (file: string, counts: Record<number, number>) =>
  JSON.stringify({
    url: `file:///bundles/${file}`,
    functions: Object.entries(counts).map(([start, count]) => ({ ranges: [{ startOffset: Number(start), count }] })),
  });

Deno.test("calledFunctions() counts the runs that loaded a file, and those that called a function of it", async () => {
  const folder = await Deno.makeTempDir();
  try {
    await Deno.writeTextFile(`${folder}/1.json`, covered("main.js", { 0: 1, 40: 7, 90: 0 }));
    await Deno.writeTextFile(`${folder}/2.json`, covered("main.js", { 0: 1, 40: 0, 90: 2 }));
    await Deno.writeTextFile(`${folder}/3.json`, covered("shell.js", { 12: 1 }));
    const called = await calledFunctions(folder);
    assertEquals(called.get("main.js"), { loads: 2, calls: new Map([[0, 2], [40, 1], [90, 1]]) });
    assertEquals(called.get("shell.js"), { loads: 1, calls: new Map([[12, 1]]) });
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
