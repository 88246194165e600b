/** A real Codex whose hooks ask `axonflow serve`: the same verdicts, and the records are the endpoint's. */
import { assertEquals, assertMatch } from "@std/assert";
import { servedEndpoint } from "../support/executable.ts";
import { RECORDS_OF_A_BLOCK_AND_A_REDACTION, recordsIn, summary } from "./support/audit_trail.ts";
import { textAt } from "./support/files.ts";
import { patch, shell } from "./support/model_item.ts";
import { addNotesServer, callNotes, callsOfNotes } from "./support/notes.ts";
import { DOWNLOAD_AND_RUN, placeBait, SSN, STEAL_KEY } from "./support/samples.ts";
import { openSession, type Session } from "./support/session.ts";

const BLOCKED = /blocked by PreToolUse hook: AxonFlow policy violation: /;

/** A session whose hooks ask an endpoint of its own, and the folder where that endpoint keeps its records. */
async function openServed(): Promise<{ session: Session; served: string } & AsyncDisposable> {
  const stack = new AsyncDisposableStack();
  const served = await Deno.makeTempDir({ prefix: "axonflow-served-" });
  stack.defer(() => Deno.remove(served, { recursive: true }));
  const endpoint = stack.use(await servedEndpoint(served));
  const session = stack.use(await openSession({ env: { AXONFLOW_ENDPOINT: endpoint.url } }));
  return { session, served, [Symbol.asyncDispose]: () => stack.disposeAsync() };
}

Deno.test("the endpoint judges and records shell commands and their output", async () => {
  await using open = await openServed();
  const { session, served } = open;
  await placeBait(session);
  const [, blocked, redacted] = await session.go([shell(STEAL_KEY)], [shell("cat patient.txt")]);
  assertMatch(blocked!, BLOCKED);
  assertEquals(await textAt(`${session.workspace}/stolen.txt`), undefined);
  assertEquals(redacted!.includes(SSN), false);
  const records = await recordsIn(served);
  assertEquals(records.map(summary).toSorted(), RECORDS_OF_A_BLOCK_AND_A_REDACTION);
  assertEquals(JSON.stringify(records).includes(SSN), false);
});

Deno.test("the endpoint judges patches and MCP calls", async () => {
  await using open = await openServed();
  const { session, served } = open;
  await addNotesServer(session, "nothing special");
  const switchOff = patch("*** Add File: .codex/config.toml", "+[features]", "+hooks = false");
  const [, ...shown] = await session.go([switchOff], [callNotes(DOWNLOAD_AND_RUN)]);
  for (const text of shown) assertMatch(text, BLOCKED);
  assertEquals(await textAt(`${session.workspace}/.codex/config.toml`), undefined);
  assertEquals(await callsOfNotes(session), undefined);
  assertEquals((await recordsIn(served)).map(summary).toSorted(), [
    "mcp_check_policy codex.apply_patch blocked",
    "mcp_check_policy codex.mcp__notes__run_and_read blocked",
    "tool_call_audit codex.apply_patch blocked",
    "tool_call_audit codex.mcp__notes__run_and_read blocked",
  ]);
});
