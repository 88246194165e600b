import { assertEquals } from "@std/assert";
import { outputTextOf, succeeded } from "../../lib/hook/output_text.ts";

const ROWS: [string, unknown, string][] = [
  ["a string", "out\n", "out\n"],
  ["an older object", { stdout: "a", stderr: "b", exitCode: 1 }, "a\nb"],
  ["an output field", { output: "a" }, "a"],
  ["an MCP result", { content: [{ type: "text", text: "a" }, { type: "image", data: "AAAA" }] }, "a"],
  ["an embedded resource", { content: [{ type: "resource", resource: { text: "r" } }] }, "r"],
  ["structured content", { content: [{ type: "text", text: "a" }], structuredContent: { b: 1 } }, 'a\n{"b":1}'],
  [
    "repeated content once",
    { content: [{ type: "text", text: '{ "b": 1 }' }], structuredContent: { b: 1 } },
    '{ "b": 1 }',
  ],
  ["a list of items", [{ type: "input_text", text: "a" }, "b", { type: "input_image" }], "a\nb"],
  ["an unknown object", { rows: [["a"]] }, '{"rows":[["a"]]}'],
  ["a picture as nothing", [{ type: "input_image", image_url: "data:…" }], ""],
  ["nothing", null, ""],
];
for (const [name, response, expected] of ROWS) {
  Deno.test(`outputTextOf() reads ${name}`, () => assertEquals(outputTextOf(response), expected));
}

Deno.test("succeeded() believes the older object form, and takes a string for success", () => {
  assertEquals(
    [{ exitCode: 0 }, { exitCode: 3 }, { exit_code: 1 }, { success: false }, "text", null].map(succeeded),
    [true, false, false, false, true, true],
  );
});
