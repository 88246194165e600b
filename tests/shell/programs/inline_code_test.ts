/** Code of other languages inside a command. */
import { assert, assertEquals } from "@std/assert";
import { deletes, effectsOf, reads, writes } from "../support.ts";

const DELETING: readonly string[] = [
  `python3 -c 'import os; os.system("rm -r x")'`,
  `python3 -c 'import subprocess; subprocess.run(["rm", "-r", "x"])'`,
  `python3 -c 'import shutil; shutil.rmtree("x")'`,
  `python3 - <<'P'\nimport os\nos.remove("x")\nP`,
  `node -e 'require("child_process").execSync("rm -r x")'`,
  `node -e 'require("fs").rmSync("x", { recursive: true })'`,
  `perl -e 'system("rm", "-r", "x")'`,
  `perl -e 'unlink "x"'`,
  "ruby -e '`rm -r x`'",
  `ruby -rfileutils -e 'FileUtils.rm_rf("x")'`,
  `php -r 'unlink("x");'`,
  `awk 'BEGIN { system("rm -r x") }'`,
];

for (const statement of DELETING) {
  Deno.test(`runInlineCode() sees the delete in ${statement}`, () => assertEquals(deletes(statement), ["x"]));
}

Deno.test("runInlineCode() sees files, addresses and shells on sockets", () => {
  assertEquals(reads(`python3 -c 'print(open("a").read())'`), ["a"]);
  assertEquals(writes(`python3 -c 'open("a", "w")'`), ["a"]);
  assertEquals(effectsOf("reach", `node -e 'fetch("https://example.com/a")'`).map(({ host }) => host), ["example.com"]);
  assert(effectsOf("bridge", `ruby -rsocket -e 'TCPSocket.new("h", 1); exec "/bin/sh"'`).length > 0);
  assertEquals(effectsOf("bridge", `python3 -c 'import socket; print(socket.gethostname())'`), []);
});
