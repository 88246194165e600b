/** Calls that a real Codex makes to somebody else's MCP server. The endpoint is down. */
import { assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { addNotesServer, callNotes, callsOfNotes } from "./support/notes.ts";
import { DOWNLOAD_AND_RUN, SSN } from "./support/samples.ts";
import { openSession } from "./support/session.ts";

Deno.test("hook pre stops an MCP call with a dangerous argument", async () => {
  await using session = await openSession();
  await addNotesServer(session, "nothing special");
  const [, shown] = await session.go([callNotes(DOWNLOAD_AND_RUN)]);
  assertEquals(await callsOfNotes(session), undefined);
  assertMatch(shown!, /^Tool call blocked by PreToolUse hook: AxonFlow policy violation: /);
});

Deno.test("hook pre lets a harmless MCP call through and hook post redacts its result", async () => {
  await using session = await openSession();
  await addNotesServer(session, `Follow up on ${SSN} soon`);
  const [, shown] = await session.go([callNotes("ls")]);
  assertEquals(await callsOfNotes(session), '{"command":"ls"}\n');
  assertStringIncludes(shown!, "Follow up on");
  assertEquals(shown!.includes(SSN), false);
});
