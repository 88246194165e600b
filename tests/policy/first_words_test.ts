import { assertEquals } from "@std/assert";
import { firstWordsOf } from "../../lib/policy/first_words.ts";

const PLAIN: [RegExp, string[]][] = [
  [/^reset\b/, ["reset"]],
  [/^s3 rb\b/, ["s3"]],
  [/^update-ref\b/, ["update"]],
  [/^db:drop(?: |$)/, ["db"]],
  [/^(?:add|commit)\b/, ["add", "commit"]],
  [/^(?:vm|network (?:vnet|nic)) delete\b/, ["vm", "network"]],
  [/^branch (?!main|trunk)\S+$/, ["branch"]],
  [/^push [(|]$/, ["push"]],
];

const UNSURE = [
  /^flush(?:all|db)\b/,
  /^colou?r\b/,
  /^(?:compose )?down\b/,
  /^down\b|^rm\b/,
  /^credential-?store\b/,
  /^word *$/,
  /^eval\b/i,
  /reset\b/,
  /^\S+ delete\b/,
  /^[ab]c\b/,
  /^(?:add|flush(?:all|db))\b/,
];

Deno.test("firstWordsOf() says the words that a verb begins with where the pattern says them plainly", () => {
  for (const [pattern, words] of PLAIN) assertEquals(firstWordsOf(pattern), words, pattern.source);
});

Deno.test("firstWordsOf() says nothing where the word may be another one, or may go on", () => {
  for (const pattern of UNSURE) assertEquals(firstWordsOf(pattern), undefined, pattern.source);
  assertEquals(firstWordsOf({ test: () => true, exec: () => null }), undefined);
});
