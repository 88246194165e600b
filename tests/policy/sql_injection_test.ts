/** Injections in every spelling, and the SQL of every day beside them, as the statement of a database tool. */
import { assert, assertEquals } from "@std/assert";
import { catalog } from "../../lib/policy/catalog.ts";
import type { Condition } from "../../lib/policy/condition.ts";
import { evaluate } from "../../lib/policy/evaluate.ts";
import { matchOf } from "../../lib/sql/pattern.ts";
import { readSql } from "../../lib/sql/read_sql.ts";
import { assertLinear } from "../support/steps/assert_linear.ts";
import { stepsOf } from "../support/steps/count_steps.ts";
import { SQL_SEEDS } from "../support/worst_seeds.ts";

function blocks(statement: string): boolean {
  const subject = {
    phase: "request",
    connector: "codex.mcp__db__query",
    statement,
    parameters: { statement },
  } as const;
  return evaluate(subject).action === "block";
}

const INJECTED = [
  "5 OR 5=5",
  "5' OR '5'='5",
  '5" OR "5"="5',
  "5) OR (5=5",
  "ada' --",
  "ada'#",
  "ada'/*",
  "5 AND 3=4",
  "5' AND (SELECT pin FROM staff LIMIT 1) LIKE 'a%",
  "5 AND ascii(substr((SELECT pin FROM staff), 1, 1)) > 64",
  "5 UNION SELECT login, pin FROM staff",
  "5 UNION ALL (SELECT 1, 2)",
  "-5' UNION SELECT NULL, NULL -- ",
  "5 AND sleep(5)",
  "5; WAITFOR DELAY '0:0:5' --",
  "5'||pg_sleep(5)--",
  "5 AND extractvalue(1, concat(0x7e, (SELECT pin FROM staff)))",
  "5; DROP TABLE staff",
  "5; UPDATE staff SET pin = 1 WHERE id = 5",
  "5'; EXEC xp_cmdshell 'whoami' --",
  "5 ORDER BY 9 -- ",
  "5 HAVING 1=1",
  "5 GROUP BY pin HAVING 1=1 --",
  "'||(SELECT pin FROM staff)||'",
  "(SELECT(0)FROM(SELECT(sleep(5)))a)",
  "SELECT * FROM staff WHERE login = 'ada' OR 1=1 -- ' AND pin = ''",
  "SELECT title FROM book WHERE id = -5 UNION SELECT 1, 2, pin FROM staff",
  "SELECT title FROM book WHERE id = 5 UNION SELECT @@version, 2 -- ",
  "SELECT * FROM staff WHERE login = 'ada'-- ' AND pin = '1'",
  "SELECT * FROM staff WHERE login = 'ada' # ' AND pin = '1'",
  "SELECT * FROM staff WHERE login = 'ada'/*' AND pin = '1*/",
  "SELECT * FROM staff WHERE (login LIKE '%ada%') -- %')",
  "SELECT * FROM staff WHERE id = 5 AND (SELECT count(*) FROM book) > 3 --",
  "SELECT * FROM staff WHERE id = 5 AND ascii(substr((SELECT pin FROM staff LIMIT 1), 1, 1)) > 64-- -",
  "UPDATE staff SET boss = 1 WHERE login = 'ada'; -- ' WHERE id = 7",
  "UPDATE staff SET boss = 1 WHERE id = 5-- AND owner = 7",
  "DELETE FROM book WHERE id = 5 OR id > 0 -- ' AND owner = 7",
  "INSERT INTO staff (login, boss) VALUES ('ada', 1)-- ', 0)",
  "SELECT title FROM book WHERE id = 5 AND 0 UNION SELECT name FROM sqlite_master",
  "5 union table staff",
  "5' union values row(1, 2) #",
  "5'::int=5::int--",
  "5 OR {x 5}=5",
  "5'; handler staff open as h --",
  "ORDER BY 9",
  "ORDER BY id HAVING 1=1",
  "ORDER BY a, b, c, d, e, f, g, h, i, (SELECT pin FROM staff)",
  "SELECT title FROM book ORDER BY (CASE WHEN (SELECT substr(pin, 1, 1) FROM staff) = '1' THEN id ELSE title END)",
];

const ORDINARY = [
  "SELECT a, count(*) FROM t WHERE b = 'x' OR c > 3 GROUP BY a HAVING count(*) > 1 ORDER BY 2 DESC LIMIT 10",
  "SELECT a FROM t UNION ALL SELECT a FROM u",
  "SELECT a, b, NULL FROM t UNION ALL SELECT NULL, NULL, sum(c) FROM t",
  "SELECT 1, 2 UNION SELECT 3, 4",
  "WITH RECURSIVE d AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM d WHERE n < 9) SELECT * FROM d",
  "SELECT * FROM t WHERE 1=1 AND a = 2",
  "CREATE TABLE copy AS SELECT * FROM t WHERE 1=0",
  "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'",
  "SELECT name FROM sqlite_master WHERE type = 'table'",
  "SELECT version()",
  "SELECT 'it''s', 'a -- b', 'DROP TABLE t', '1 OR 1=1'",
  "SELECT a /* the key */ FROM t -- all of them",
  "-- first\nSELECT 1; -- second\nSELECT 2;",
  "BEGIN; INSERT INTO t VALUES (1); UPDATE t SET a = 2 WHERE id = 1; DELETE FROM t WHERE id = 2; COMMIT;",
  "INSERT INTO t VALUES ('x'); SELECT 1",
  "ALTER TABLE t ADD COLUMN a int DEFAULT 0",
  "CREATE FUNCTION f() RETURNS int AS $$ BEGIN DELETE FROM t WHERE a = 1; RETURN 1; END $$ LANGUAGE plpgsql",
  "INSERT INTO t VALUES (1) ON CONFLICT (a) DO UPDATE SET b = 2",
  "SELECT * FROM t FOR UPDATE",
  "DECLARE @d date = GETDATE(); SELECT TOP 5 [a b] FROM [dbo].[t] WHERE d = @d",
  "SELECT concat(a, ' ', b), CHAR(10) FROM t",
  "SELECT data->>'a' FROM t WHERE data @> '{\"b\": 1}'",
  "EXEC monthly_report 2024",
  "EXPLAIN SELECT 1",
  "VACUUM ANALYZE",
  "SELECT a FROM t WHERE b = 1 -- don't count the others",
  "SELECT a FROM t WHERE b = 1 -- AND c = 2",
  "SELECT a FROM t WHERE b = 1 /* AND c = 2 */",
  "SELECT a FROM t -- 'a' is the key",
  "SELECT a FROM t WHERE b = 'x' UNION ALL SELECT a FROM u WHERE b = 'y' -- both halves",
  "SELECT 1;\n\n--\n-- The end\n--\n",
  "SELECT a FROM log WHERE path LIKE '/x?id=1%20OR%201=1'",
  "SELECT a FROM t WHERE b = 5 -- x",
  "SELECT name FROM sqlite_master WHERE type = 'table' UNION SELECT name FROM sqlite_temp_master",
  "SELECT a FROM t ORDER BY CASE WHEN b = 'x' THEN 1 ELSE 2 END",
  "SELECT user, host FROM mysql.user",
  "SELECT relname FROM pg_catalog.pg_class",
  "SELECT @@global.max_connections, @@version",
  "SHOW VARIABLES LIKE 'secure_file_priv'",
  "SELECT name FROM sys.database_principals",
  "SELECT a FROM t UNION TABLE u",
  "SELECT 1 UNION VALUES ROW(2)",
  "HANDLER t OPEN; HANDLER t READ FIRST; HANDLER t CLOSE",
  "SELECT a FROM t WHERE d > {ts '2024-02-03 10:00:00'}",
  "sp_who2",
  "EXEC sp_helptext 'report'",
];

const EXPRESSIONS = [
  `"status" = 'open' AND "age" > 3`,
  "a = 1 OR b = 2",
  "a BETWEEN 1 AND 2 OR b IN (1, 2, 3)",
  "name = 'O''Brien' AND active",
  "length(a) > 5 AND substr(b, 1, 2) = 'ab'",
  "CASE WHEN a = 1 AND b = 2 THEN 'x' ELSE 'y' END",
  "a || ' ' || substr(b, 1)",
  "date(created)::text",
  "count(*)",
];

const PROSE = [
  "7 and a half, or 8 and a quarter",
  "the 1950's or 1960's",
  `16" or 18" wide`,
  "5'-6' tall",
  "O'Neill selected a union table",
  "rock 'n' roll and 5 or 6 more",
  "lock and key -- sold in sets",
  "#1 dad mug",
  "set of 3; each in its own case",
  "ORDER BY TUESDAY FOR FREE DELIVERY",
  "Order by 5PM and save 15%",
  "Order by phone, e-mail or app!",
  "GROUP BY TEAMS",
  "Union values: dignity and fairness",
  "HANDLER OPENS THE DOOR",
  "the 'div' element",
];

for (const text of INJECTED) Deno.test(`a database blocks ${text}`, () => assert(blocks(text)));
for (const text of [...ORDINARY, ...EXPRESSIONS, ...PROSE]) {
  Deno.test(`a database allows ${text}`, () => assert(!blocks(text)));
}

/** Other spellings of the same payload. */
const SPELLINGS: Readonly<Record<string, (text: string) => string>> = {
  "in mixed case": (text) => text.replace(/[a-z]/gi, (c, at) => at % 2 ? c.toUpperCase() : c.toLowerCase()),
  "with percent signs": encodeURIComponent,
  "with percent signs, twice": (text) => encodeURIComponent(encodeURIComponent(text)),
  "with comments for spaces": (text) => text.replaceAll(" ", "/**/"),
  "with line feeds for spaces": (text) => text.replace(/ (?!$)/g, "\n"),
  "with unicode escapes": (text) => text.replace(/[a-z']/gi, (c) => `\\u00${c.charCodeAt(0).toString(16)}`),
  "with HTML entities": (text) => text.replace(/['"]/g, (c) => `&#${c.charCodeAt(0)};`),
  "in a query string": (text) => `/book?page=2&id=${encodeURIComponent(text)}`,
  "in JSON": (text) => JSON.stringify({ id: text }),
};

for (const [name, spell] of Object.entries(SPELLINGS)) {
  Deno.test(`a database blocks fragments ${name}`, () => {
    const fragments = INJECTED.filter((text) => !/^(?:SELECT|UPDATE|INSERT|DELETE)/.test(text));
    assertEquals(fragments.filter((text) => !blocks(spell(text))).map(spell), []);
  });
}

for (
  const text of [
    "login[$ne]=",
    "login=ada&password[$regex]=^a",
    "/enter?name=ada&password[%24gt]=",
    '{"login": {"$gt": ""}}',
    '{"username": {"$ne": null}, "password": {"$ne": null}}',
    '{"login": "ada", "password": {"\\u0024gt": ""}}',
  ]
) {
  Deno.test(`a database blocks the operator in place of a login in ${text}`, () => assert(blocks(text)));
}

for (
  const text of [
    "price[$gt]=4&price[$lt]=9",
    "role[$ne]=guest",
    '{"price": {"$gt": 4}}',
    '{"login": {"$gt": "ada"}}',
    '{"deleted": {"$ne": null}, "login": "ada"}',
    '{"password": {"$exists": false}}',
  ]
) {
  Deno.test(`a database allows the operator of a search in ${text}`, () => assert(!blocks(text)));
}

function sqlPatterns(condition: Condition): readonly string[] {
  if (condition.kind === "sql") return condition.patterns;
  if (condition.kind === "not") return sqlPatterns(condition.of);
  return condition.kind === "any" || condition.kind === "all" ? condition.of.flatMap(sqlPatterns) : [];
}

Deno.test("every SQL pattern of the catalog can be read and serialised", () => {
  const [reading] = readSql("x");
  const patterns = catalog.flatMap(({ when }) => sqlPatterns(when));
  for (const pattern of patterns) matchOf(pattern, reading!);
  assert(patterns.length > 100);
  assertEquals(JSON.parse(JSON.stringify(patterns)), patterns);
});

Deno.test("the catalog holds the platform's 38 policies against injections and the 4 for administration", () => {
  assert(catalog.filter(({ id }) => id.startsWith("sys_sqli_")).length >= 38);
  assertEquals(catalog.filter(({ id }) => id.startsWith("sys_admin_")).length, 4);
});

Deno.test("all SQL patterns together are linear on each injection repeated", () => {
  const patterns = catalog.flatMap(({ when }) => sqlPatterns(when));
  for (const seed of [...INJECTED, ...SQL_SEEDS]) {
    // A comment ends with its line: without that, nothing behind the first would be read.
    assertLinear({ seed: `${seed}\n`, end: "" }, (text) => {
      const readings = readSql(text);
      return stepsOf(() => readings.forEach((reading) => patterns.forEach((pattern) => matchOf(pattern, reading))));
    });
  }
});
