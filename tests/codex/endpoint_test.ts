/** A real Codex whose hooks ask `axonflow serve`: the same verdicts, and the records are the endpoint's. */
import { assertEquals, assertMatch } from "@std/assert";
import { servedEndpoint } from "../support/executable.ts";
import { RECORDS_OF_A_BLOCK_AND_A_REDACTION, recordsIn, summary } from "./support/audit_trail.ts";
import { textAt } from "./support/files.ts";
import { shell } from "./support/model_item.ts";
import { placeBait, SSN, STEAL_KEY } from "./support/samples.ts";
import { openSession } from "./support/session.ts";

Deno.test("the endpoint decides and records what Codex does", async () => {
  const served = await Deno.makeTempDir({ prefix: "axonflow-endpoint-" });
  await using endpoint = await servedEndpoint(served);
  await using session = await openSession({ env: { AXONFLOW_ENDPOINT: endpoint.url } });
  await placeBait(session);
  const [, blocked, redacted] = await session.go([shell(STEAL_KEY)], [shell("cat patient.txt")]);
  assertMatch(blocked!, /^Command blocked by PreToolUse hook: AxonFlow policy violation: /);
  assertEquals(await textAt(`${session.workspace}/stolen.txt`), undefined);
  assertEquals(redacted!.includes(SSN), false);
  const records = await recordsIn(served);
  assertEquals(records.map(summary).toSorted(), RECORDS_OF_A_BLOCK_AND_A_REDACTION);
  assertEquals(JSON.stringify(records).includes(SSN), false);
});
