import { assertEquals } from "@std/assert";
import { withoutExamples } from "../../lib/build/without_examples.ts";

Deno.test("withoutExamples() empties hits and misses and nothing else", () => {
  const code = 'const p=[{id:"a",hits:["x",f("]")],misses:["y","z"],when:{hits:1}},{hits:h}],t="hits:[1]";';
  assertEquals(withoutExamples(code), 'const p=[{id:"a",hits:[],misses:[],when:{hits:1}},{hits:h}],t="hits:[1]";');
});
