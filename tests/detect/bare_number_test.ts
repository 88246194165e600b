import { assertEquals } from "@std/assert";
import { pii } from "../../lib/detect/pii.ts";
import { findingsIn } from "../../lib/detect/scan.ts";

for (const text of ["44051401359\t/data", "sent 44051401359 bytes", '{"value":44051401359}']) {
  Deno.test(`findingsIn() takes the number in ${JSON.stringify(text)} for a count`, () => {
    assertEquals(findingsIn(text, pii), []);
  });
}

Deno.test("findingsIn() finds an identity number with its label, and one that is the whole text", () => {
  assertEquals(findingsIn("PESEL: 44051401359", pii).length, 1);
  assertEquals(findingsIn("44051401359\n", pii).length, 1);
});

const ROWS = Array.from({ length: 20 }, (_, row) => `person ${row}`);
for (
  const [kind, head, row] of [
    ["commas", "name,pesel", (name: string) => `${name},44051401359`],
    ["tabs", "PESEL\tname", (name: string) => `44051401359\t${name}`],
    ["Markdown", "| name | pesel |\n|---|---|", (name: string) => `| ${name} | 44051401359 |`],
  ] as const
) {
  Deno.test(`findingsIn() finds every identity number below its head in a table with ${kind}`, () => {
    assertEquals(findingsIn([head, ...ROWS.map(row)].join("\n"), pii).length, 20);
  });
}
