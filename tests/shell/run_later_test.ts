import { assertEquals } from "@std/assert";
import { readPatch } from "../../lib/shell/read_shell.ts";
import { deletes } from "./support.ts";

Deno.test("what is written to a hook of git is judged as it will run", () => {
  assertEquals(deletes("echo 'rm -r y' > .git/hooks/pre-commit"), ["y"]);
  assertEquals(deletes("echo 'rm -r y' > notes.md"), []);
});

Deno.test("what is written to git's configuration is judged as it will run", () => {
  assertEquals(deletes("printf '[alias]\\n\\tx = !rm -r y\\n' >> ~/.gitconfig"), ["y"]);
  assertEquals(deletes("printf '[alias]\\n\\tx = log\\n' >> ~/.gitconfig"), []);
});

Deno.test("readPatch() judges a hook that a patch adds", () => {
  const patch = "*** Begin Patch\n*** Add File: .git/hooks/pre-push\n+rm -r y\n*** End Patch";
  const effects = readPatch(patch).invocations.flatMap(({ effects }) => effects.map(({ kind }) => kind));
  assertEquals(effects, ["write", "delete"]);
});
