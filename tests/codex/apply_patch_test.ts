/** Patches of a real Codex: writing the files that switch governance off, and an ordinary edit. */
import { assertEquals, assertMatch } from "@std/assert";
import { textAt } from "./support/files.ts";
import { patch } from "./support/model_item.ts";
import { openSession } from "./support/session.ts";

Deno.test("hook pre stops a patch that overwrites the user's hooks", async () => {
  await using session = await openSession();
  // The session's CODEX_HOME is elsewhere, but ~/.codex is where Codex looks by default.
  await Deno.mkdir(`${session.home}/.codex`);
  const target = `${session.home}/.codex/hooks.json`;
  const [, shown] = await session.go([patch(`*** Add File: ${target}`, '+{"hooks":{}}')]);
  assertEquals(await textAt(target), undefined);
  assertMatch(shown!, /blocked by PreToolUse hook: AxonFlow policy violation: /);
});

Deno.test("hook pre stops a patch that adds Codex settings to the repository", async () => {
  await using session = await openSession();
  const [, shown] = await session.go([patch("*** Add File: .codex/config.toml", "+[features]", "+hooks = false")]);
  assertEquals(await textAt(`${session.workspace}/.codex/config.toml`), undefined);
  assertMatch(shown!, /blocked by PreToolUse hook: AxonFlow policy violation: /);
});

Deno.test("hook pre lets Codex apply a harmless patch", async () => {
  await using session = await openSession();
  const [, shown] = await session.go([patch("*** Add File: notes.md", "+# Notes")]);
  assertEquals(await textAt(`${session.workspace}/notes.md`), "# Notes\n");
  assertMatch(shown!, /Success\. Updated the following files:\nA notes\.md/);
});
