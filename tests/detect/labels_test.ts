import { assert, assertEquals } from "@std/assert";
import { IDENTIFIER_LABEL, labelPattern, wordsBefore, wordsBehind } from "../../lib/detect/labels.ts";

Deno.test("labelPattern() takes whole words, however they are joined", () => {
  const pattern = labelPattern(["tax id", "ssn"]);
  for (const text of ["tax id", "tax_id:", "tax-ids", "taxid", "the ssn is"]) assert(pattern.test(text), text);
  for (const text of ["syntax id", "tax idea", "assn"]) assert(!pattern.test(text), text);
});

Deno.test("labelPattern() takes signs for themselves", () => {
  assert(labelPattern(["d.o"]).test("d.o"));
  assert(!labelPattern(["d.o"]).test("dxo"));
});

Deno.test("wordsBefore() and wordsBehind() give fifty characters, with camel case parted", () => {
  assertEquals(wordsBefore("orderId=7", 8), "order id=");
  assertEquals(wordsBehind(`7${"x".repeat(60)}`, 1).length, 50);
});

Deno.test("IDENTIFIER_LABEL knows what digits belong to", () => {
  for (const text of ["order id: ", "request #", '"trace_id": "', "serial no "]) {
    assert(IDENTIFIER_LABEL.test(text), text);
  }
  for (const text of ["paid ", "number ", "call me on ", "idle"]) assert(!IDENTIFIER_LABEL.test(text), text);
});
