import { assertEquals } from "@std/assert";
import { leavesOf } from "../../lib/policy/leaves.ts";
import { unpacked } from "../../lib/policy/tools/unpacked.ts";

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

Deno.test("unpacked() takes out what is packed in arguments that were packed themselves", () => {
  const [, packed] = unpacked({ payload: JSON.stringify({ arguments: '{"op":"ls"}' }) }).payload as unknown[];
  assertEquals(packed, { arguments: ['{"op":"ls"}', { op: "ls" }] });
});

Deno.test("unpacked() leaves what is no JSON, or stands under a name of something else", () => {
  const parameters = { args: "[ -f a ]", payload: "{", content: '{"op":"ls"}', list: [{ arguments: "ls" }] };
  assertEquals(unpacked(parameters), parameters);
});

Deno.test("unpacked() makes a list of words what it says", () => {
  assertEquals(unpacked({ args: '["-c","ls"]' }), { args: ["-c", "ls"] });
});
