import { assertEquals } from "@std/assert";
import { writes } from "../support.ts";

for (
  const statement of [
    "parted -s /dev/sda mklabel gpt",
    "parted -s /dev/sda unit MiB mklabel gpt",
    "dc3dd wipe=/dev/sda",
    "dcfldd if=x of=/dev/sda of=/dev/null",
    "mkfs.minix -n 14 /dev/sda",
    "newfs -n /dev/sda",
  ]
) {
  Deno.test(`devicePrograms write the disk in ${statement}`, () => {
    assertEquals(writes(statement).filter((path) => path !== "/dev/null"), ["/dev/sda"]);
  });
}

Deno.test("devicePrograms write nothing that they only show or try", () => {
  assertEquals(["parted /dev/sda print", "mkfs.ext4 -n /dev/sda", "dd if=/dev/sda"].flatMap(writes), []);
});
