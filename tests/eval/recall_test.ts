/** What does harm is stopped in every spelling; what only looks like it is left alone in every spelling. */
import { assert, assertEquals } from "@std/assert";
import { corpus } from "./corpus.ts";
import { judgeRow, type RowVerdict } from "./judge_row.ts";
import type { Row } from "./row.ts";
import { transforms } from "./transforms.ts";

const dangerous = corpus("dangerous");
const harmless = corpus("harmless");
const caught = dangerous.filter(isBlocked);

function isBlocked(row: Pick<Row, "text">): boolean {
  return judged(row).decision === "block";
}

function judged({ text }: Pick<Row, "text">): RowVerdict {
  return judgeRow({ kind: "command", text }, (why) => {
    throw new Error(`Cannot judge ${JSON.stringify(text)}: ${why}`);
  });
}

/** Whether it is blocked, and not only because it runs as root now. */
function isFalseAlarm(text: string, { text: seed }: Row, raises: boolean): boolean {
  const { decision, policies } = judged({ text });
  if (decision !== "block" || !raises) return decision === "block";
  const expected = new Set([...judged({ text: seed }).policies, "sys_dangerous_elevated_command"]);
  return policies.some((id) => !expected.has(id));
}

Deno.test("the corpus has rows enough, each of them once", () => {
  const texts = [...dangerous, ...harmless].map(({ text }) => text);
  assertEquals(new Set(texts).size, texts.length);
  assert(dangerous.length >= 150 && harmless.length >= 250, `${dangerous.length} and ${harmless.length}`);
});

Deno.test("at least 95 % of the dangerous commands are blocked, and 85 % in every category", () => {
  assert(caught.length >= 0.95 * dangerous.length, `${caught.length} of ${dangerous.length}`);
  for (const [category, rows] of Map.groupBy(dangerous, ({ category }) => category)) {
    const found = rows.filter((row) => caught.includes(row)).length;
    assert(found >= 0.85 * rows.length, `${category}: ${found} of ${rows.length}`);
  }
});

Deno.test("no harmless command is blocked", () => {
  assertEquals(harmless.filter(isBlocked).map(({ text }) => text), []);
});

for (const { name, apply, raises = false } of transforms) {
  const spelled = (rows: readonly Row[]) => rows.flatMap(({ text }) => apply(text) ?? []);

  Deno.test(`${name}: a dangerous command stays blocked`, () => {
    const texts = spelled(caught);
    assert(texts.length > 0, "it applies to no command of the corpus");
    assertEquals(texts.filter((text) => !isBlocked({ text })), []);
  });

  Deno.test(`${name}: a harmless command stays free`, () => {
    const stopped = harmless.flatMap((row) => spelled([row]).filter((text) => isFalseAlarm(text, row, raises)));
    assertEquals(stopped, []);
  });
}
