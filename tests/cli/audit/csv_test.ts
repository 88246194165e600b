import { assertEquals, assertMatch, assertNotMatch } from "@std/assert";
import { CSV_TITLE, csvLine } from "../../../lib/cli/audit/csv.ts";
import { record } from "../../support/record.ts";

Deno.test("csvLine() has a field for every column, and quotes what would end one", () => {
  const line = csvLine(record({ query: 'echo "a, b"\nls' }), true);
  assertMatch(line, /,"echo ""a, b""\nls",/);
  const plain = csvLine(record({ query: "ls" }), false);
  assertEquals(plain.split(",").length, CSV_TITLE.split(",").length);
  assertMatch(plain, /,false\r\n$/);
});

for (const query of ["=HYPERLINK(1)", "+1", "-1+2", "@SUM(A1)", " =1", "\t=1", "\r=1", "\n-1"]) {
  Deno.test(`csvLine() makes ${JSON.stringify(query)} no formula`, () => {
    const line = csvLine(record({ query }), true);
    assertMatch(line, /,"'/);
    assertNotMatch(line, /(^|,)"?\s*[=+@-]/);
  });
}

for (
  const [query, shown] of [
    ["a\u001b[2Jb", "a\\u001b[2Jb"],
    ["a\u0007\u0000b", "a\\u0007\\u0000b"],
    ["a\u202eb\u{e0041}", "a\\u202eb\\udb40\\udc41"],
    ["a\u009bb\rc", "a\\u009bb\\u000dc"],
  ] as const
) {
  Deno.test(`csvLine() writes ${shown} for what a terminal would obey`, () => {
    assertEquals(csvLine(record({ query }), true).includes(`,${shown},`), true);
  });
}

Deno.test("csvLine() leaves line ends and tabs in a field", () => {
  assertMatch(csvLine(record({ query: "a\tb\r\nc\nd" }), true), /,"a\tb\r\nc\nd",/);
});
