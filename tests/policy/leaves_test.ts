import { assertEquals } from "@std/assert";
import { leavesOf } from "../../lib/policy/leaves.ts";

Deno.test("leavesOf() names every string by its nearest key", () => {
  assertEquals(leavesOf({ a: "x", b: { c: ["y", 1, { d: "z" }] } }), [
    { key: "a", text: "x" },
    { key: "c", text: "y" },
    { key: "d", text: "z" },
  ]);
});

Deno.test("leavesOf() also joins a list of strings, as an argument vector", () => {
  assertEquals(leavesOf({ argv: ["echo", "a b"] }).map(({ text }) => text), ["echo", "a b", "echo 'a b'"]);
});
