/** Files that a statement makes and then runs by their name. */
import { assert, assertEquals } from "@std/assert";
import { deletes, effectsOf, programs } from "./support.ts";

for (
  const statement of [
    "cp /bin/rm x; ./x -r y",
    "ln -s $(which rm) x; ./x -r y",
    "install -m 755 /bin/rm b/; b/rm -r y",
    "cat /bin/rm | tee x; chmod +x x; ./x -r y",
    "cp /bin/rm /usr/local/bin/x; x -r y",
    "cp /bin/rm b/x; PATH=b:$PATH x -r y",
    "cp /bin/rm a; mv a b; sudo ./b -r y",
    "printf 'rm -r \"$1\"\\n' > x; chmod +x x; ./x y",
    "echo 'rm -r y' | sudo tee /usr/local/bin/x; x",
    "printf '#!/usr/bin/env python3\\nimport shutil; shutil.rmtree(\"y\")\\n' > x; ./x",
    "printf '#!/bin/rm -r\\n' > x; ./x y",
  ]
) {
  Deno.test(`a file is run as what it is: ${statement}`, () => assert(deletes(statement).includes("y")));
}

Deno.test("a downloaded file on the PATH is code that nobody has read", () => {
  assertEquals(effectsOf("interpret", "curl https://example.com/x | sudo tee /usr/local/bin/x; x").length, 1);
  assertEquals(effectsOf("interpret", "curl https://example.com/x > data; cat data"), []);
});

Deno.test("a script that starts itself is read once", () => {
  assertEquals(programs("echo 'x; ls' > ~/bin/x; x").filter((name) => name === "ls"), ["ls"]);
});
