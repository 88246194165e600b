/** Which verbs do less than they say. */
import { assertEquals } from "@std/assert";
import { readSql } from "../../lib/sql/read_sql.ts";

const code = (text: string) => readSql(text).map(({ code }) => code.trim()).join("");

Deno.test("a verb in the body of a procedure is only defined, up to the END that closes it", () => {
  const body = "CREATE PROCEDURE p() BEGIN CASE WHEN a THEN DROP TABLE t; END CASE; END";
  assertEquals(code(body).includes("THEN DEFINED TABLE T"), true);
  assertEquals(code(`${body}; DROP TABLE t`).includes("DEFINED"), false);
  assertEquals(code("CREATE TABLE t (a int); BEGIN; DROP TABLE t; END").includes("DEFINED"), false);
});

Deno.test("a table that the text makes anew is replaced, any other is dropped", () => {
  assertEquals(code("DROP TABLE IF EXISTS `a`; CREATE TABLE a (b int)").slice(0, 14), "RECREATE TABLE");
  assertEquals(code("DROP TABLE a; ALTER TABLE b RENAME TO a").slice(0, 14), "RECREATE TABLE");
  assertEquals(code("DROP TABLE a; CREATE TABLE a (b int)").slice(0, 10), "DROP TABLE");
  assertEquals(code("DROP TABLE IF EXISTS a, b; CREATE TABLE a (b int)").slice(0, 10), "DROP TABLE");
});

Deno.test("a function that waits is a pause where nothing else is asked for", () => {
  assertEquals(code("select pg_sleep(2);"), "SELECT PAUSE ( 0 ) ;");
  for (
    const text of [
      "select pg_sleep(9999)",
      "select pg_sleep(2), a",
      "select pg_sleep(a)",
      "select 1; select pg_sleep(2)",
      "x(pg_sleep(2))",
    ]
  ) {
    assertEquals(code(text).includes("PAUSE"), false, text);
  }
});
