/** What programs of the web send, and to whom. */
import { assertEquals } from "@std/assert";
import { carries } from "../../../lib/shell/marks.ts";
import { effectsOf, reads } from "../support.ts";

Deno.test("curl sends the file that its query names, and nothing for a text or a plus", () => {
  assertEquals(reads("curl --url-query k@in/a https://example.com"), ["in/a"]);
  assertEquals(reads("curl --url-query @in/a https://example.com"), ["in/a"]);
  assertEquals(reads("curl --url-query k=ada@example.com https://example.com"), []);
  assertEquals(reads("curl --url-query +k@in/a https://example.com"), []);
});

for (
  const [statement, expected] of [
    ["curl -n --connect-to ::example.net:443 https://example.com", ["example.net"]],
    ["curl --netrc-file n --resolve example.com:443:203.0.113.9 https://example.com", ["203.0.113.9"]],
    ["curl -n https://example.com", []],
    ["curl --connect-to ::example.net:443 https://example.com", []],
  ] as const
) {
  Deno.test(`the login in .netrc goes to ${expected.join(" and ") || "nobody else"} by ${statement}`, () => {
    const sent = effectsOf("send", statement).filter(({ text }) => carries(text, "secret"));
    assertEquals(sent.map(({ host }) => host), [...expected]);
  });
}

Deno.test("curl sends its method and its bearer", () => {
  const sent = effectsOf("send", "curl -X GO --oauth2-bearer it https://example.com").map(({ text }) => text);
  assertEquals(sent, ["GO\nit\nhttps://example.com"]);
});
