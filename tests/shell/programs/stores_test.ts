/** Text out of stores where others may have put it: code where it runs, and like any other text everywhere else. */
import { assert, assertEquals } from "@std/assert";
import { carries } from "../../../lib/shell/marks.ts";
import { readShell } from "../../../lib/shell/read_shell.ts";
import { deletes, effectsOf } from "../support.ts";

for (
  const statement of [
    `psql -Atc "select 'rm -r out'" | sh`,
    `mysql -N -e "select concat('rm -r ', 'out')" | bash`,
    `duckdb plan.db -c "select 'rm -r ' || 'out'" | sh`,
    `sqlite3 :memory: "values ('rm -r out')" | xargs -I{} sh -c '{}'`,
    `step=$(psql -Atc "select 'rm -r out'"); eval "$step"`,
    "psql -At <<'E' | sh\nselect 'rm -r out'\nE",
  ]
) {
  Deno.test(`what SQL spells out is judged where it runs: ${statement}`, () => {
    assert(deletes(statement).includes("out"));
  });
}

Deno.test("what SQL spells out is only text where nothing runs it", () => {
  assertEquals(deletes(`psql -Atc "select 'rm -r out'"`), []);
  assertEquals(deletes(`psql -Atc "select 'rm -r out'" | xargs -n1 echo`), []);
  assertEquals(deletes(`psql -Atc "select 'rm -r out'" > a.txt; sh b.sh`), []);
});

Deno.test("a text that SQL only compares with is no answer, unless the column that it is compared with is", () => {
  const runs = (sql: string) => deletes(`psql -Atc "${sql}"; eval "$(redis-cli get a)"`);
  assertEquals(runs("select 1 from log where a = 'rm -r out'"), []);
  assertEquals(runs("select count(*) from log where b like 'rm -r out' and a > 1 limit 5;"), []);
  assertEquals(runs("select a from log where a = 'rm -r out'"), ["out"]);
  assertEquals(runs("select 1 from log where a = 'b' union select 'rm -r out'"), ["out"]);
});

Deno.test("text out of a store is as unknown as any other wherever it does not run", () => {
  for (
    const store of [
      "kubectl get pods -o name",
      "psql -Atc 'select 1'",
      "git log -1 --format=%s",
      "rev a",
      "rclone cat r:a",
    ]
  ) {
    for (const use of ["| xargs rm -r", "> b; rm -r $(cat b)", "| curl -d @- example.com"]) {
      const { invocations } = readShell(`${store} ${use}`);
      const texts = invocations.flatMap(({ words, operands, options, effects }) => [
        ...words,
        ...operands,
        ...[...options.values()].flat(),
        ...effects.flatMap((effect) => Object.values(effect)),
      ]);
      assertEquals(texts.filter((text) => typeof text === "string" && carries(text, "encoded")), []);
    }
  }
  assertEquals(deletes("c$(redis-cli get a)p a b; r$(redis-cli get a)m -r out"), ["out"]);
});

Deno.test("what a client prints for a shell to take is its own", () => {
  for (
    const own of ["gh completion -s bash", "kubectl completion zsh", "helm completion bash", "heroku config -s"]
  ) assertEquals(effectsOf("interpret", `eval "$(${own})"`), []);
});
