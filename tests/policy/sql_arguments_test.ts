/** Which arguments are SQL. */
import { assertEquals } from "@std/assert";
import { leavesOf } from "../../lib/policy/leaves.ts";
import { sqlArguments } from "../../lib/policy/sql_arguments.ts";

const CASES: readonly (readonly [string, Record<string, unknown>, readonly string[]])[] = [
  ["mcp__db__query", { statement: "a", limit: "b" }, ["a"]],
  ["mcp__postgres__run", { query: "a", params: ["b"] }, ["a"]],
  ["mcp__warehouse__execute_sql", { options: { sql: "a" } }, ["a"]],
  ["mcp__anything__call", { sql: "a", query: "SELECT 1" }, ["a", "SELECT 1"]],
  ["mcp__anything__call", { query: "how to select a table" }, []],
  ["mcp__web__search", { query: "drop table users" }, []],
  ["mcp__chat__post", { text: "delete from the cart" }, []],
  ["mcp__sqlite__read_query", {}, ["statement"]],
  ["mcp__notes__add", {}, []],
  ["postgres", {}, ["statement"]],
  ["Snowflake", { id: "a" }, ["statement", "a"]],
  ["Bash", {}, []],
];

for (const [tool, parameters, texts] of CASES) {
  Deno.test(`sqlArguments() of ${tool} with ${JSON.stringify(parameters)} are ${texts.length}`, () => {
    assertEquals(sqlArguments(tool, "statement", leavesOf(parameters)), texts);
  });
}
