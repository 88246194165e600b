import { assertEquals, assertThrows } from "@std/assert";
import { allowNet } from "../../lib/build/permissions.ts";

Deno.test("allowNet() grants the one endpoint, by every name that this machine has", () => {
  assertEquals(allowNet("https://axonflow.example/path"), "--allow-net=axonflow.example:443");
  assertEquals(allowNet("http://localhost:8080").includes("127.0.0.1:8080"), true);
  assertEquals(allowNet(), "--allow-net");
});

for (const endpoint of ["ftp://127.0.0.1", "axonflow.example", "file:///tmp/x", "javascript:1", ""]) {
  Deno.test(`allowNet() refuses "${endpoint}", which the program could not use`, () => {
    assertThrows(() => allowNet(endpoint), Error, "expected an http:// or https:// URL");
  });
}

Deno.test("allowNet() refuses credentials in the URL without saying them", () => {
  const error = assertThrows(() => allowNet("https://ann:hidden@axonflow.example"), Error, "holds credentials");
  assertEquals(error.message.includes("hidden"), false);
});
