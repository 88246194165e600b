import { assertEquals } from "@std/assert";
import { effectsOf, reads, writes } from "./support.ts";

Deno.test("connect() sees what redirections read and write", () => {
  assertEquals(reads("sort < a"), ["a"]);
  assertEquals(writes("sort > a 2> b"), ["b", "a"]);
  assertEquals(writes("> a"), ["a"]);
  assertEquals(writes("{ echo x; } >> a"), ["a"]);
  assertEquals(writes("ls &> a"), ["a"]);
  assertEquals(writes("ls 2>&1"), []);
});

Deno.test("connect() follows numbered descriptors", () => {
  assertEquals(effectsOf("send", "exec 3>/dev/tcp/example.com/99; echo hi >&3").map(({ host, text }) => [host, text]), [
    ["example.com", "hi\n"],
  ]);
});

Deno.test("deliver() keeps what a file holds for later commands", () => {
  assertEquals(reads("echo b > a; cat $(cat a)"), ["a", "b"]);
});
