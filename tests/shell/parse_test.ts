import { assert, assertEquals } from "@std/assert";
import { parseShell } from "../../lib/shell/parse.ts";

Deno.test("parseShell() gives one tree for correct source", () => {
  const { scripts, complete } = parseShell("ls | wc");
  assertEquals([scripts.length, complete], [1, true]);
});

Deno.test("parseShell() starts again behind an error", () => {
  const { scripts, complete } = parseShell("| ls");
  assert(!complete);
  assertEquals(scripts.at(-1)?.commands.length, 1);
});
