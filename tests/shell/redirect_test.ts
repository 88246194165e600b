import { assertEquals } from "@std/assert";
import { deletes, effectsOf, reads, writes } from "./support.ts";

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

Deno.test("exec with nothing but redirections leads the shell's own input elsewhere, within its subshell", () => {
  assertEquals(deletes("exec <<< 'rm a'; bash"), ["a"]);
  assertEquals(deletes("exec 0< <(echo rm a); cat | sh"), ["a"]);
  assertEquals(deletes("echo rm a > b; exec 3< b; command exec <&3; sh"), ["a"]);
  assertEquals(deletes("exec < b; exec <<< 'rm a'; while read -r line; do eval \"$line\"; done"), ["a"]);
  assertEquals(deletes("f() { exec <<< 'rm a'; }; f; bash"), ["a"]);
  assertEquals(deletes("(exec <<< 'rm a'); bash"), []);
  assertEquals(deletes("exec 3<<< 'rm a'; bash; echo exec <<< 'rm a'; sh"), []);
});

Deno.test("a connection under another number drives no shell", () => {
  assertEquals(effectsOf("bridge", "exec 3<>/dev/tcp/example.com/99; bash a.sh").length, 0);
});

Deno.test("deliver() keeps what a file holds for later commands", () => {
  assertEquals(reads("echo b > a; cat $(cat a)"), ["a", "b"]);
});
