import { assertEquals } from "@std/assert";
import { cellsUnder } from "../../lib/detect/columns.ts";

const CASES: readonly (readonly [text: string, cells: readonly string[]])[] = [
  ["a,id\nx,1\ny,2", ["1", "2"]],
  ["a\tid\nx\t1", ["1"]],
  ['a;"id"\n"x;y";"1"', ["1"]],
  ["| id | a |\n|:---|---|\n| 1  | x |", ["1"]],
  [" a | id \n---+----\n x |  1\n(1 row)", ["1"]],
  ["┌────┬───┐\n│ id │ a │\n├────┼───┤\n│ 1  │ x │\n└────┴───┘", ["1"]],
  ["id\n1\n2\n\n3", ["1", "2"]],
  ["id,id\n1,2", ["1", "2"]],
  ["id,a\n1,x\nid,a\n2,y", ["1", "2"]],
  ["a,b\n1,id", []],
  ["the id, and more\n1, 2", []],
  ["id,a\nx,id\n1,2", ["x", "1", "2"]],
  ["id;a\nx,id\n1,2", ["x,id", "1,2", "2"]],
];

for (const [text, cells] of CASES) {
  Deno.test(`cellsUnder() reads ${JSON.stringify(text)}`, () => {
    const offsets = Array.from(text.matchAll(/id/g), ({ index }) => index);
    const found = [...cellsUnder(text, offsets, /^id$/)].map(({ start, end }) => text.slice(start, end));
    assertEquals(found, cells);
  });
}
