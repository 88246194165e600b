import { assertEquals } from "@std/assert";
import { deletes } from "../support.ts";

for (
  const statement of [
    "ssh web1 -p 2222 'rm -r /srv/x'",
    "ssh web1 -t rm -r /srv/x",
    "ssh -p 22 web1 -- rm -r /srv/x",
    "ssh web1 -o ProxyCommand='rm -r /srv/x' ls",
    "ansible all -m file -a 'path=/srv/x state=absent'",
  ]
) {
  Deno.test(`remotePrograms delete in ${statement}`, () => assertEquals(deletes(statement), ["/srv/x"]));
}

Deno.test("remotePrograms delete nothing in a trial", () => {
  assertEquals(deletes("ansible all -C -m file -a 'path=/srv/x state=absent'"), []);
});
