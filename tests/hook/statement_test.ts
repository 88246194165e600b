import { assertEquals } from "@std/assert";
import { statementOf } from "../../lib/hook/statement.ts";

const PATCH = `*** Begin Patch
*** Update File: a.txt
@@
 context
-removed
+added
*** Add File: b.txt
+new
*** Delete File: c.txt
*** End Patch`;

/** Tool, its input, and the statement that is judged. */
const ROWS: [string, unknown, string][] = [
  ["Bash", { command: "ls" }, "ls"],
  ["Bash", "rm -rf /", "rm -rf /"],
  ["Bash", ["rm", "a b"], "rm 'a b'"],
  ["Bash", "", 'Bash ""'],
  ["exec_command", { cmd: "ls" }, "ls"],
  ["exec_command", { cmd: "ls", command: "rm x" }, "ls\nrm x"],
  ["shell", { command: ["bash", "-lc", "rm -rf 'a b'"] }, `bash -lc 'rm -rf '\\''a b'\\'''`],
  [
    "apply_patch",
    { command: PATCH },
    "*** Update File: a.txt\n+added\n*** Add File: b.txt\n+new\n*** Delete File: c.txt",
  ],
  [
    "apply_patch",
    { command: "*** Add File: a\n+b\n\u0085*** Delete File: c" },
    "*** Add File: a\n+b\n\u0085*** Delete File: c",
  ],
  ["apply_patch", { command: "no patch" }, "no patch"],
  ["Write", { file_path: "/a", content: "x\ny" }, "/a\nx\ny"],
  ["Edit", { file_path: "/a", old_string: "o", new_string: "n" }, "/a\nn"],
  ["NotebookEdit", { notebook_path: "/a", new_source: "n" }, "/a\nn"],
  ["MultiEdit", { file_path: "/a", edits: [{ new_string: "n" }, { new_string: "m" }] }, "/a\nn\nm"],
  ["collaborationspawn_agent", { message: "do it" }, "do it"],
  ["mcp__db__run", { query: "select 1" }, "select 1"],
  ["mcp__db__run", { url: "http://x", command: "ls" }, "ls"],
  ["mcp__db__run", { other: 1 }, 'mcp__db__run {"other":1}'],
  ["Bash", { command: "" }, 'Bash {"command":""}'],
  ["Bash", null, "Bash null"],
  ["toString", { a: 1 }, 'toString {"a":1}'],
];
for (const [tool, input, expected] of ROWS) {
  Deno.test(`statementOf() takes ${JSON.stringify(expected.slice(0, 40))} from ${tool} ${JSON.stringify(input)?.slice(0, 60)}`, () => {
    assertEquals(statementOf(tool, input).statement, expected);
  });
}

Deno.test("statementOf() passes all arguments of an MCP call along, because the statement is only one of them", () => {
  const input = { query: "select 1", note: "x" };
  assertEquals(statementOf("mcp__db__run", input).parameters, input);
});

Deno.test("statementOf() passes the folder along that a shell's call names for itself", () => {
  const { statement, parameters } = statementOf("exec_command", { cmd: "ls", workdir: "/srv", tty: true });
  assertEquals([statement, parameters], ["ls", { workdir: "/srv" }]);
});
