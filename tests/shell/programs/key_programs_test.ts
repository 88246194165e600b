import { assertEquals } from "@std/assert";
import { reads, writes } from "../support.ts";

Deno.test("keytool writes what it exports, and reads the key store", () => {
  for (
    const [words, written] of [
      ["-exportcert -rfc -alias a -keystore a.jks -file ~/.bashrc", "~/.bashrc"],
      ["-export -alias a -keystore a.jks -file a.crt", "a.crt"],
      ["-certreq -alias a -file .git/hooks/pre-commit -keystore a.jks", ".git/hooks/pre-commit"],
      ["-gencert -alias ca -keystore a.jks -infile a.csr -outfile a.crt", "a.crt"],
      ["-importkeystore -srckeystore a.jks -destkeystore ../b.p12", "../b.p12"],
    ] as const
  ) {
    assertEquals([words, writes(`keytool ${words}`)], [words, [written]]);
    assertEquals([words, reads(`keytool ${words}`).includes("a.jks")], [words, true]);
  }
});

Deno.test("keytool writes nothing where it imports or lists", () => {
  assertEquals(writes("keytool -importcert -noprompt -alias a -keystore a.jks -file a.crt"), []);
  assertEquals(writes("keytool -list -v -keystore a.jks"), []);
  assertEquals(reads("keytool -printcert -file a.crt"), ["a.crt"]);
});
