import { assertEquals, assertMatch } from "@std/assert";
import { runAxonflow } from "../support/executable.ts";
import { withFolder } from "../support/memory_io.ts";

const DANGEROUS = JSON.stringify({
  hook_event_name: "PreToolUse",
  tool_name: "Bash",
  tool_input: { command: "git push --force" },
});

// Whoever opens a named pipe waits for a writer; Codex lets a call run whose hook waits too long.
for (
  const name of ["state/overrides.json", "state/audit.key", "state/audit.jsonl", "state/audit.head", "policies.json"]
) {
  Deno.test({
    name: `a hook answers although ${name} is a named pipe`,
    ignore: Deno.build.os === "windows", // There are none in a folder.
    async fn() {
      await withFolder(async (folder) => {
        await Deno.mkdir(`${folder}/state`);
        await new Deno.Command("bash", { args: ["-c", `mkfifo '${folder}/${name}'`] }).output();
        const env = { AXONFLOW_STATE_DIR: `${folder}/state`, AXONFLOW_POLICIES: `${folder}/policies.json` };
        const { code, stderr } = await runAxonflow({ args: ["hook", "pre"], stdin: DANGEROUS, env });
        assertEquals(code, 2);
        assertMatch(stderr, /AxonFlow policy violation/);
      });
    },
  });
}
