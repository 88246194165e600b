/** SQL inside of shell commands: judged where a database reads it, and nowhere else. */
import { assertEquals } from "@std/assert";
import { evaluate } from "../../lib/policy/evaluate.ts";

const BLOCKED = [
  `psql -h db -U app shop -tAc "drop table orders"`,
  `psql -c "SELECT 1" -c "DROP TABLE orders"`,
  `PGPASSWORD=x psql "host=db dbname=shop" --command='TRUNCATE orders'`,
  `mysql -uroot -e"DROP DATABASE shop"`,
  `mariadb --execute='DELETE FROM orders' shop`,
  `sqlite3 -header -csv shop.db 'DROP TABLE orders'`,
  `sqlite3 shop.db -cmd 'DROP TABLE orders'`,
  `duckdb shop.db -c 'DROP TABLE orders'`,
  `sqlcmd -S db -Q "DROP TABLE orders"`,
  `clickhouse-client --query 'DROP TABLE orders'`,
  `cockroach sql --insecure -e 'DROP DATABASE shop'`,
  `bq query --use_legacy_sql=false 'DROP TABLE shop.orders'`,
  `wrangler d1 execute shop --remote --command 'DROP TABLE orders'`,
  `turso db shell shop 'DROP TABLE orders'`,
  `snowsql -q 'DROP TABLE orders'`,
  `docker exec -i db psql -U postgres -c 'DROP DATABASE shop'`,
  `ssh db1 "psql -c 'DROP TABLE orders'"`,
  `sudo -u postgres psql -c 'DROP TABLE orders'`,
  `bash -c 'psql -c "DROP TABLE orders"'`,
  `printf 'drop table %s;' orders | mysql shop`,
  `psql shop <<'SQL'\nDROP TABLE orders;\nSQL`,
  `psql <<< 'DROP TABLE orders'`,
  String.raw`psql <<< $'\\c shop\nDROP TABLE orders;'`,
  "psql <<'E'\n\\set ON_ERROR_STOP on\nDELETE FROM orders;\nE",
  "psql <<'E'\n\\timing \\\\ DELETE FROM orders;\nE",
  "psql <<'E'\nSELECT 1;\n\\c shop\nDROP DATABASE app_test;\nE",
  "mysql <<'E'\n-- all of it\nuse shop\nDROP TABLE orders;\nE",
  "mysql <<'E'\ndelimiter //\nDROP TABLE orders//\nE",
  "mysql <<'E'\n\\u shop\nDROP TABLE orders;\nE",
  "sqlite3 shop.db <<'E'\n.mode csv\n.headers on\nDELETE FROM orders;\nE",
  "sqlplus <<'E'\nset echo on\nDROP TABLE orders;\nE",
  "psql app_test <<'E'\n\\pset pager off \\c live\nTRUNCATE orders;\nE",
  "psql app_test <<'E'\n\\echo `./run.sh`\nTRUNCATE orders;\nE",
  "psql app_test <<'E'\n\\echo :'a' \\c live\nTRUNCATE orders;\nE",
  "psql app_test <<'E'\n\\setenv PGHOST db1\nTRUNCATE orders;\nE",
  "psql app_test <<'E'\n-- all of it \\c live\nTRUNCATE orders;\nE",
  "psql app_test <<'E'\n\\echo begin \\\\ \\c live\nTRUNCATE orders;\nE",
  "psql app_test <<'E'\n\\timing \\\\ \\x \\\\ \\t\nDROP TABLE orders;\nE",
  "psql shop <<'E'\n\\echo begin \\\\ \\x\nTRUNCATE orders;\nE",
  "mysql app_test <<'E'\n\\echo a\nTRUNCATE orders;\nE",
  "mysql <<'E'\nset names utf8mb4\n;\nDROP TABLE orders;\nE",
  `echo 'DROP TABLE orders;' > /tmp/a.sql && psql -f /tmp/a.sql`,
  `echo 'DROP TABLE orders;' > /tmp/a.sql; mysql shop < /tmp/a.sql`,
  `q='DROP TABLE orders'; psql -c "$q"`,
  `psql -c "DROP TABLE $TABLE"`,
  String.raw`psql -c '\! rm -rf /'`,
  `sqlite3 shop.db '.shell rm -rf ~'`,
  `find . -name '*.db' -exec sqlite3 {} 'DROP TABLE orders' \\;`,
];

const ALLOWED = [
  `psql -l`,
  "mysql <<'E'\ndelimiter //\nCREATE PROCEDURE p() SELECT 1//\ndelimiter ;\nE",
  "psql <<'E'\n\\c shop\nSELECT * FROM orders;\nE",
  "psql app_test <<'E'\n\\set ON_ERROR_STOP on\nTRUNCATE orders;\nE",
  "psql app_test <<'E'\n\\pset pager off \\timing on\n\\echo begin\n\\set VERBOSITY terse\n-- fresh start\nTRUNCATE orders;\nE",
  "mysql app_test <<'E'\n-- fresh start\nTRUNCATE orders;\nE",
  "mysql shop <<'E'\nset names utf8mb4\n;\nselect 1;\nE",
  String.raw`psql -c '\dt'`,
  `psql -f migrations/001.sql`,
  `mysql shop < shop.sql`,
  `gunzip -c shop.sql.gz | psql shop`,
  `sqlite3 shop.db .schema`,
  `sqlite3 shop.db .dump > shop.sql`,
  `mysqldump shop orders > orders.sql`,
  `git commit -m 'fix: DROP TABLE orders; 1 OR 1=1'`,
  `rg "UNION SELECT|DROP TABLE" src`,
  `cat > migrations/002.sql <<'SQL'\nDROP TABLE orders;\nSQL`,
  `python3 - <<'PY'\nprint("' OR 1=1 --")\nPY`,
  `sed -i 's/DROP TABLE/TRUNCATE TABLE/' a.sql`,
  `psql -c "SELECT * FROM orders WHERE name = '$NAME'"`,
  `psql -c "INSERT INTO notes VALUES ('they tried '' OR 1=1 --')"`,
  `for t in a b; do psql -c "SELECT count(*) FROM $t"; done`,
  `bq ls`,
  `turso db list`,
];

for (const [commands, action] of [[BLOCKED, "block"], [ALLOWED, undefined]] as const) {
  for (const statement of commands) {
    Deno.test(`evaluate() ${action ?? "allow"}s ${JSON.stringify(statement)}`, () => {
      assertEquals(evaluate({ phase: "request", connector: "codex.Bash", statement }).action, action);
    });
  }
}

Deno.test("evaluate() reads the statement of a database as SQL and not as a shell command", () => {
  const statement = "SELECT `a` FROM t -- $(rm -rf /)";
  assertEquals(evaluate({ phase: "request", connector: "postgres", statement }).action, undefined);
  assertEquals(evaluate({ phase: "request", connector: "postgres", statement: "DROP TABLE t" }).action, "block");
});
