/** What clients of databases do with files and commands: by their own commands, and by SQL. */
import { assertEquals } from "@std/assert";
import { deletes, effectsOf, reads, writes } from "../support.ts";

const WRITTEN: readonly (readonly [string, string])[] = [
  [`sqlite3 :memory: '.once out/a' 'select 1'`, "out/a"],
  [`sqlite3 shop.db ".output 'out/a'"`, "out/a"],
  [`sqlite3 shop.db '.once -e out/a'`, "out/a"],
  [`sqlite3 shop.db '.ou out/a'`, "out/a"],
  [`sqlite3 shop.db '.backup main out/a'`, "out/a"],
  [`sqlite3 shop.db '.save out/a'`, "out/a"],
  [`sqlite3 shop.db "vacuum main into 'out/a'"`, "out/a"],
  [`sqlite3 shop.db "select writefile('out/a', '')"`, "out/a"],
  [`printf '.log out/a\\nselect 1;\\n' | sqlite3 shop.db`, "out/a"],
  [`psql -o out/a -c 'select 1'`, "out/a"],
  [`psql -L out/a -c 'select 1'`, "out/a"],
  [`psql -c '\\o out/a'`, "out/a"],
  [`psql -c 'select 1 \\g (format=csv) out/a'`, "out/a"],
  [`psql -c '\\copy t to out/a csv'`, "out/a"],
  [`psql -c "copy (select 1) to 'out/a'"`, "out/a"],
  [`psql <<'E'\n\\o out/a \\w out/b\nE`, "out/a out/b"],
  [`duckdb -c "export database 'out/a'"`, "out/a"],
  [`mysql -e 'tee out/a'`, "out/a"],
  [`mysql -e '\\T out/a'`, "out/a"],
  [`mysql --tee=out/a -e 'select 1'`, "out/a"],
  [`mysql -e "select 'it''s' into dumpfile 'out/a'"`, "out/a"],
  [`sqlplus -S ada <<'E'\nspool out/a\nE`, "out/a"],
  [`sqlite3 shop.db '.output stdout' '.log off'`, ""],
  [`sqlite3 shop.db "insert into t values ('vacuum into ''out/a''')"`, ""],
  [`sqlite3 shop.db "select 1 -- writefile('out/a', '')"`, ""],
  [`psql -c "select '\\o out/a'"`, ""],
  [`psql -c 'select 1 \\gx'`, ""],
  [`psql -c "copy t to stdout"`, ""],
  [`psql -c "select tee from t where a = 'out/a'"`, ""],
];
for (const [statement, expected] of WRITTEN) {
  Deno.test(`the client writes ${expected || "nothing"} in ${JSON.stringify(statement)}`, () => {
    assertEquals([...new Set(writes(statement))].join(" "), expected);
  });
}

for (
  const statement of [
    `sqlite3 shop.db "select hex(readfile('in/a'))"`,
    `sqlite3 shop.db '.import --csv in/a t'`,
    `psql -c "select pg_read_file('in/a')"`,
    `psql -c '\\copy t from in/a'`,
    `psql -c "copy t from 'in/a'"`,
    `mysql -e "select load_file('in/a')"`,
    `mysql -e "load data local infile 'in/a' into table t"`,
    `duckdb -c "select * from read_text('in/a')"`,
  ]
) {
  Deno.test(`the client reads the file in ${JSON.stringify(statement)}`, () => {
    assertEquals(reads(statement).includes("in/a"), true);
  });
}

for (
  const statement of [
    `sqlite3 :memory: '.system rm -r x'`,
    `sqlite3 :memory: '.sh rm -r x'`,
    `sqlite3 :memory: ".once '|rm -r x'" 'select 1'`,
    `sqlite3 :memory: '.output |rm -r x'`,
    `sqlite3 shop.db ".import '|rm -r x' t"`,
    `sqlite3 shop.db '.read |rm -r x'`,
    `echo '.shell rm -r x' | sqlite3`,
    `psql -o '|rm -r x' -c 'select 1'`,
    `psql -c 'select 1 \\g |rm -r x'`,
    `psql -c '\\set a \`rm -r x\`'`,
    `psql -c "copy t from program 'rm -r x'"`,
    `psql -c "\\copy t to program 'rm -r x'"`,
    `psql <<< 'select 1; \\! rm -r x'`,
    `mysql -e 'select 1; system rm -r x'`,
    `mysql -e 'pager rm -r x'`,
    `mysql --pager='rm -r x' -e 'select 1'`,
    `sqlplus -S ada <<< 'host rm -r x'`,
    `sqlplus -S ada <<< 'HOST rm -r x'`,
    `sqlplus -S ada <<'E'\nset echo on\nhost rm -r x\nE`,
    `mysql shop <<'E'\nuse shop\nsystem rm -r x\nE`,
    `mysql shop <<'E'\nselect 1\\G\nsystem rm -r x\nE`,
    `mysql shop <<'E'\ninsert into t values ('Ann\\'s');\n\\! rm -r x\ninsert into t values ('Bob\\'s');\nE`,
    `mysql shop <<'E'\n# Ann's\nsystem rm -r x\n# Bob's\nE`,
    `psql shop <<'E'\nselect $$Ann's$$;\n\\! rm -r x\nselect $$Bob's$$;\nE`,
    `sqlite3 shop.db <<'E'\ncreate table [Ann's](a);\n.shell rm -r x\ncreate table [Bob's](a);\nE`,
    `sqlite3 shop.db <<'E'\n# Ann's\n!!rm -r x\n# Bob's\nE`,
    `psql shop <<'E'\ncopy t to program $$rm -r x$$;\nE`,
    `psql -c "copy t to program E'rm -r x'"`,
    "echo '!sh rm -r x' | sqlplus -S ada",
  ]
) {
  Deno.test(`the client runs the command in ${JSON.stringify(statement)}`, () => {
    assertEquals(deletes(statement), ["x"]);
  });
}

for (
  const statement of [
    `sqlite3 shop.db "insert into t values ('.shell rm -r x')"`,
    `mysql shop <<'E'\ncreate table t (\n  host varchar(255),\n  system text\n);\nE`,
    `psql -c "select '\\! rm -r x'"`,
    `mysql -e "insert into t values ('; system rm -r x')"`,
  ]
) {
  Deno.test(`text in SQL runs nothing in ${JSON.stringify(statement)}`, () => assertEquals(deletes(statement), []));
}

Deno.test("what psql finds with \\gexec is a statement", () => {
  const statement = `psql -c "select 'drop table a' \\gexec"`;
  assertEquals(effectsOf("query", statement).map(({ text }) => text).includes("drop table a"), true);
});

const RUN_ON_ROWS: readonly (readonly [string, string])[] = [
  [`sqlite3 :memory: '.once |bash' "select 'rm -r out'"`, "out"],
  [`sqlite3 :memory: ".output '|sh'" "select 'rm -r out'"`, "out"],
  [`duckdb -c '.once |sh' -c "select 'rm -r out'"`, "out"],
  [`psql -o '|sh' -c "select 'rm -r out'"`, "out"],
  [`psql <<'E'\n\\o |bash\nselect 'rm -r out';\nE`, "out"],
  [`mysql --pager=sh -e "select 'rm -r out'"`, "out"],
  [`mysql -e '\\P sh' -e "select 'rm -r out'"`, "out"],
  [`PSQL_PAGER='rm -r out' psql -c 'select 1'`, "out"],
  [`sqlite3 shop.db "select edit('a', 'rm -r out')"`, "out"],
  [`psql -c "alter system set archive_command = 'rm -r out'"`, "out"],
  [`psql -c "do language plperlu \\$\\$ system('rm -r out') \\$\\$"`, "out"],
  [`psql -c "create function f() returns void language plpython3u as 'import os; os.system(\\"rm -r out\\")'"`, "out"],
  [`psql -c 'create function f() returns void as $b$\n#!/bin/sh\nrm -r out\n$b$ language plsh'`, "out"],
  [`psql -c '\\o |less' -c "select 'rm -r out'"`, ""],
  [`psql -c "insert into notes values ('|sh'), ('rm -r out')"`, ""],
  [`psql -c "create function f() returns void language plpgsql as 'begin perform system(\\"rm -r out\\"); end'"`, ""],
];
for (const [statement, expected] of RUN_ON_ROWS) {
  Deno.test(`${expected || "nothing"} is deleted by what the database or its client runs in ${JSON.stringify(statement)}`, () => {
    assertEquals([...new Set(deletes(statement))].join(" "), expected);
  });
}

Deno.test("what SQL puts together for a shell is unread", () => {
  const unread = (statement: string) => effectsOf("interpret", statement).length > 0;
  assertEquals(unread(`psql -c '\\o |sh' -c "select chr(114) || 'm -r out'"`), true);
  assertEquals(unread(`sqlite3 shop.db ".once '|bash -s" 'select line from jobs'`), true);
  assertEquals(unread(`sqlite3 shop.db ".once '|jq .'" 'select line from jobs'`), false);
});

Deno.test("the server's log is written where SQL says", () => {
  assertEquals(writes(`mysql -e "set global general_log_file = 'out/a'"`), ["out/a"]);
});
