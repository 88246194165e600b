/** Calls that a real Codex makes to somebody else's MCP server. */
import { assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { inRepository } from "./support/axonflow.ts";
import { textAt } from "./support/files.ts";
import { mcpCall } from "./support/model_item.ts";
import { NOTES_TOOL } from "./support/notes_server.ts";
import { DOWNLOAD_AND_RUN, SSN } from "./support/samples.ts";
import { openSession, type Session } from "./support/session.ts";

/** A session whose Codex runs the notes server in the workspace. */
async function openWithNotes(): Promise<Session> {
  const session = await openSession();
  await Deno.writeTextFile(`${session.workspace}/note.txt`, `Follow up on ${SSN} soon`);
  const program = inRepository("tests/codex/support/notes_server.ts");
  await session.codex("mcp", "add", "notes", "--", Deno.execPath(), "run", "-A", program, session.workspace);
  return session;
}

Deno.test("hook pre stops an MCP call with a dangerous argument", async () => {
  await using session = await openWithNotes();
  const [, shown] = await session.go([mcpCall("notes", NOTES_TOOL, { command: DOWNLOAD_AND_RUN })]);
  assertEquals(await textAt(`${session.workspace}/calls.jsonl`), undefined);
  assertMatch(shown!, /^Tool call blocked by PreToolUse hook: AxonFlow policy violation: /);
});

Deno.test("hook pre lets a harmless MCP call through and hook post redacts its result", async () => {
  await using session = await openWithNotes();
  const [, shown] = await session.go([mcpCall("notes", NOTES_TOOL, { command: "ls" })]);
  assertEquals(await textAt(`${session.workspace}/calls.jsonl`), '{"command":"ls"}\n');
  assertStringIncludes(shown!, "Follow up on");
  assertEquals(shown!.includes(SSN), false);
});
