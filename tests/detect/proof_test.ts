import { assert, assertThrows } from "@std/assert";
import { proofOf } from "../../lib/detect/proof.ts";

Deno.test("proofOf() gives the examples of the only detector of a kind", () => {
  assert(proofOf("iban").hits.length > 1);
});

Deno.test("proofOf() refuses where several detectors share a kind", () => {
  assertThrows(() => proofOf("us_ssn"), RangeError, "Cannot take the proof of us_ssn");
});
