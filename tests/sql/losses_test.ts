/** Which verbs do less than they say. */
import { assert, assertEquals } from "@std/assert";
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

Deno.test("a verb has no effect where it is explained, or taken back", () => {
  assertEquals(code("explain (costs off) delete from t"), "EXPLAIN ( COSTS OFF ) DEFINED FROM T");
  assertEquals(code("start transaction; delete from t; rollback"), "START TRANSACTION ; DEFINED FROM T ; ROLLBACK");
});

Deno.test("a function that waits is a pause where nothing else is asked for", () => {
  assertEquals(code("select pg_sleep(2);"), "SELECT PAUSE ( 0 ) ;");
  for (
    const text of ["select pg_sleep(2), a", "select pg_sleep(a)", "select 1; select pg_sleep(2)", "x(pg_sleep(2))"]
  ) {
    assertEquals(code(text).includes("PAUSE"), false, text);
  }
});

Deno.test("a verb keeps its effect in a text that a database could read otherwise", () => {
  for (
    const text of [
      String.raw`begin; delete from t; select 'a\'; commit; select '; rollback`,
      "begin; delete from t; select $$; commit; select $$; rollback",
      "begin; delete from t; /*!99999 select 1 */; rollback",
      "/*!99999 explain */ delete from t",
      "begin; delete from t; select `; commit; select `; rollback",
      "begin; delete from t; call p(); rollback",
      "begin; truncate t; rollback",
      "begin; delete from t; rollback to a",
      "explain (analyze false) delete from t",
      "explain delete from t; delete from t",
    ]
  ) {
    assert(readSql(text).some(({ code }) => / (?:DELETE!|TRUNCATE) /.test(code)), text);
  }
});
