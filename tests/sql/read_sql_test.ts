/** Every way to read a text, and what it costs. */
import { assert, assertEquals } from "@std/assert";
import { readSql } from "../../lib/sql/read_sql.ts";

Deno.test("readSql() reads a statement once", () => {
  assertEquals(readSql(`SELECT "a" FROM t WHERE b = 'c'`).length, 1);
});

Deno.test("readSql() reads a fragment inside of each quote that it holds", () => {
  assertEquals(readSql(`a' b" c`).map(({ code }) => code.slice(0, 4)), [" A '", " '> ", ' "> ']);
});

Deno.test("readSql() reads what is encoded and what is carried", () => {
  assert(readSql("id=1%20UNION%20SELECT%202").some(({ code }) => code === " 0 UNION SELECT 0 "));
  assert(readSql("1+union+select+2").some(({ code }) => code === " 0 UNION SELECT 0 "));
});

const SEEDS = ["'", '"', "\\'", "/*!", "/*", "[", "[a", "$a$", "$", "#", "0 ", "a=1&", "%25", '{"a":"', "N'", "--\n"];

for (const seed of SEEDS) {
  Deno.test(`readSql() takes time in proportion to the length of ${JSON.stringify(seed)} repeated`, () => {
    const time = (length: number) => {
      const text = seed.repeat(length / seed.length) + "]";
      const start = performance.now();
      readSql(text);
      return performance.now() - start;
    };
    time(16 * 1024); // what is compiled later would count as slow
    const [short, long] = [Math.min(time(32 * 1024), time(32 * 1024)), time(256 * 1024)];
    // Eight times the text: a quadratic reading would take 64 times as long.
    assert(long < 32 * Math.max(short, 4), `${short.toFixed(1)} ms, then ${long.toFixed(1)} ms`);
  });
}
