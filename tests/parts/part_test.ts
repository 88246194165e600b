import { assertEquals, assertRejects } from "@std/assert";
import * as sql from "../../lib/entry/sql.ts";
import { part, type PartLoaders, wholly } from "../../lib/parts/part.ts";

const none = () => Promise.reject(new Error("not wanted"));
const loaders: PartLoaders = {
  shell: none,
  parser: none,
  further: none,
  seldom: none,
  languages: none,
  sql: () => Promise.resolve(sql),
  detectors: none,
  orders: none,
  tools: none,
};

Deno.test("wholly() begins anew when a part was missing, whatever the work made of that", async () => {
  let begun = 0;
  const shape = await wholly(() => {
    begun++;
    try {
      return part("sql").readSql("SELECT 1")[0]?.shape;
    } catch {
      return "swallowed";
    }
  }, loaders);
  assertEquals([shape, begun], ["statement", 2]);
});

Deno.test("wholly() lets the work's own errors through, and those of loading", async () => {
  await assertRejects(() => wholly(() => JSON.parse("{"), loaders), SyntaxError);
  await assertRejects(() => wholly(() => part("shell"), loaders), Error, "not wanted");
});
