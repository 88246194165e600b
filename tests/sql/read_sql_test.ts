/** Every way to read a text. */
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

Deno.test("readSql() takes what a literal of a whole statement holds for data, however it is encoded", () => {
  assertEquals(readSql("SELECT a FROM t WHERE b = '1%27 OR 1=1'").map(({ code }) => code), [
    " SELECT A FROM T WHERE B = '' ",
  ]);
  assert(readSql("SELECT%20a FROM t WHERE b = '1%27 OR 1=1'").length > 1);
});

Deno.test("readSql() leaves out sentences, and reads the statements beside them", () => {
  assertEquals(readSql("Ann's 3 rules for sleep (8 hours a night)").map(({ code }) => code.trim()), [""]);
  assertEquals(readSql("my dear old friend; DROP TABLE t").map(({ code }) => code), [" ; DROP TABLE T "]);
});

Deno.test("readSql() takes the apostrophe of it's for no quote, and goes on to the next", () => {
  assert(readSql("it's me' OR 1=1 --").some(({ code }) => code === " '> OR 0 = 0 --! "));
});

Deno.test("readSql() joins words that comments part", () => {
  assert(readSql("1 uni/*x*/on sel/**/ect 2").some(({ code }) => code === " 0 UNION SELECT 0 "));
});
