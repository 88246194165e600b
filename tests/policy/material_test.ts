/** How a statement is read, by the tool that it is for. */
import { assertEquals } from "@std/assert";
import { evaluate } from "../../lib/policy/evaluate.ts";

const DANGER = "rm -rf /";

const CASES: readonly (readonly [string, string, Record<string, unknown> | undefined, boolean])[] = [
  ["codex.Bash", DANGER, undefined, true],
  ["codex.exec_command", DANGER, undefined, true],
  ["codex.shell", JSON.stringify(["bash", "-lc", DANGER]), undefined, true],
  ["codex.shell", JSON.stringify(["echo", DANGER]), undefined, false],
  ["codex.unheard_of", DANGER, undefined, true],
  ["anything.Bash", DANGER, undefined, true],
  ["Bash", DANGER, undefined, true],
  ["codex.apply_patch", `*** Add File: a.sh\n+${DANGER}`, undefined, false],
  ["codex.apply_patch", "*** Update File: .codex/config.toml\n+x", undefined, true],
  ["codex.apply_patch", "*** Delete File: ~/.codex/hooks.json", undefined, true],
  ["codex.apply_patch", "*** Update File: a\n*** Move to: ~/.ssh/authorized_keys\n+k", undefined, true],
  ["codex.Write", `notes.md\n${DANGER}`, undefined, false],
  ["codex.Write", "~/.codex/config.toml\nx", undefined, true],
  [
    "codex.Bash",
    "apply_patch <<'EOF'\n*** Begin Patch\n*** Update File: .codex/hooks.json\n+x\n*** End Patch\nEOF",
    undefined,
    true,
  ],
  ["codex.mcp__notes__add", DANGER, { text: DANGER }, false],
  ["codex.mcp__run__start", DANGER, { command: DANGER }, true],
  ["codex.mcp__run__start", "x", { options: { cmd: ["sh", "-c", DANGER] } }, true],
  ["codex.mcp__terminal__exec", DANGER, undefined, true],
  ["codex.mcp__sandbox__run_code", "x", { code: `import os; os.system("${DANGER}")` }, true],
  ["codex.mcp__sandbox__run_code", "x", { code: "print(1)" }, false],
  ["codex.mcp__terminal__send", "x", { input: DANGER }, true],
  ["codex.mcp__chat__send", "x", { input: DANGER }, false],
  ["codex.mcp__files__read", "x", { path: "/home/ada/.ssh/id_rsa" }, true],
  ["codex.mcp__files__read", "x", { path: "src/app.ts" }, false],
  ["codex.mcp__files__write_file", "x", { path: "~/.codex/config.toml" }, true],
  ["codex.mcp__files__read_file", "x", { path: "~/.codex/config.toml" }, false],
  ["codex.mcp__web__get", "x", { url: "http://169.254.169.254/latest" }, true],
  ["codex.mcp__web__get", "x", { url: "http://localhost:3000/" }, false],
  ["codex.collaborationspawn_agent", DANGER, undefined, false],
];

for (const [connector, statement, parameters, blocks] of CASES) {
  Deno.test(`materialOf() reads ${connector} ${JSON.stringify(parameters ?? statement)}`, () => {
    const { action } = evaluate({ phase: "request", connector, statement, ...(parameters && { parameters }) });
    assertEquals(action === "block", blocks);
  });
}
