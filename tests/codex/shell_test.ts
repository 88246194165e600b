/** Shell commands of a real Codex, with tools that the model uses directly. The endpoint is down. */
import { assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { RECORDS_OF_A_BLOCK_AND_A_REDACTION, recordsIn, summary } from "./support/audit_trail.ts";
import { textAt } from "./support/files.ts";
import { shell } from "./support/model_item.ts";
import { DOWNLOAD_AND_RUN, placeBait, SSN, STEAL_KEY } from "./support/samples.ts";
import { openSession } from "./support/session.ts";

Deno.test("Codex without hooks runs the dangerous commands and shows the number, so the tests below can fail", async () => {
  await using session = await openSession({ governed: false });
  await placeBait(session);
  const shown = await session.go([shell(STEAL_KEY)], [shell(DOWNLOAD_AND_RUN)], [shell("cat patient.txt")]);
  assertEquals(await textAt(`${session.workspace}/stolen.txt`), "not really a key\n");
  assertEquals(await textAt(`${session.workspace}/downloaded.txt`), "");
  assertStringIncludes(shown[3]!, SSN);
});

for (const [command, effect] of [[STEAL_KEY, "stolen.txt"], [DOWNLOAD_AND_RUN, "downloaded.txt"]] as const) {
  Deno.test(`hook pre stops Codex from running ${command} and tells the model why`, async () => {
    await using session = await openSession();
    await placeBait(session);
    const [, shown] = await session.go([shell(command)]);
    assertEquals(await textAt(`${session.workspace}/${effect}`), undefined);
    assertMatch(shown!, /^Command blocked by PreToolUse hook: AxonFlow policy violation: /);
  });
}

Deno.test("hook pre lets Codex run a harmless command and hook post leaves its output alone", async () => {
  await using session = await openSession();
  const [, shown] = await session.go([shell("echo hello | tee made.txt")]);
  assertEquals(await textAt(`${session.workspace}/made.txt`), "hello\n");
  assertMatch(shown!, /Process exited with code 0[^]*\nhello\n$/);
});

Deno.test("hook post redacts a social security number before the model sees the output", async () => {
  await using session = await openSession();
  await placeBait(session);
  const [, shown] = await session.go([shell("cat patient.txt")]);
  assertStringIncludes(shown!, "Name: A. Person");
  assertEquals(shown!.includes(SSN), false);
});

Deno.test("both hooks leave chained records in the state folder, without the number", async () => {
  await using session = await openSession();
  await placeBait(session);
  await session.go([shell(STEAL_KEY)], [shell("cat patient.txt")]);
  const records = await recordsIn(session.state);
  assertEquals(records.map(summary).toSorted(), RECORDS_OF_A_BLOCK_AND_A_REDACTION);
  assertEquals(JSON.stringify(records).includes(SSN), false);
});
