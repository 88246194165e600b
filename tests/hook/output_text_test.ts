import { assertEquals } from "@std/assert";
import { outputTextOf, succeeded } from "../../lib/hook/output_text.ts";

const ROWS: [string, unknown, string][] = [
  ["a string", "out\n", "out\n"],
  ["an older object", { stdout: "a", stderr: "b", exitCode: 1 }, "a\nb"],
  ["an output field", { output: "a" }, "a"],
  ["an MCP result", { content: [{ type: "text", text: "a" }, { type: "image", data: "AAAA" }] }, "a"],
  ["an embedded resource", { content: [{ type: "resource", resource: { text: "r" } }] }, "r"],
  [
    "a link to a resource",
    { content: [{ type: "resource_link", name: "n", uri: "u" }] },
    '{"content":[{"name":"n","uri":"u"}]}',
  ],
  ["structured content", { content: [{ type: "text", text: "a" }], structuredContent: { b: 1 } }, 'a\n{"b":1}'],
  [
    "repeated content once",
    { content: [{ type: "text", text: '{ "b": 1 }' }], structuredContent: { b: 1 } },
    '{ "b": 1 }',
  ],
  ["a list of items", [{ type: "input_text", text: "a" }, "b", { type: "input_image" }], "a\nb"],
  ["a list of rows", [{ name: "Ann", note: "x" }], '[{"name":"Ann","note":"x"}]'],
  ["lists in lists", [["a"], ["b"]], "a\nb"],
  ["an unknown object", { rows: [{ a: "b", n: 1 }] }, '{"rows":[{"a":"b","n":1}]}'],
  ["content that is a string", { content: "a" }, '{"content":"a"}'],
  ["what stands beside known text", { stdout: "ok", result: { note: "n" } }, 'ok\n{"result":{"note":"n"}}'],
  ["an error beside stderr", { error: "e", stderr: "s" }, 's\n{"error":"e"}'],
  ["a picture as nothing", [{ type: "input_image", image_url: "data:…" }], ""],
  ["counts as nothing", { exitCode: 0, ok: true }, ""],
  [
    "a name that says something",
    { "Read this first": 1, _meta: { "ghp-like-1": null } },
    '{"Read this first":1,"_meta":{"ghp-like-1":null}}',
  ],
  ["a long number", { ssn: 536904399, exitCode: 0 }, '{"ssn":536904399,"exitCode":0}'],
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
