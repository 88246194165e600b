/** What a real Codex does when the endpoint is down and a person has said what that should mean. */
import { assertEquals, assertStringIncludes } from "@std/assert";
import { textAt } from "./support/files.ts";
import { shell } from "./support/model_item.ts";
import { placeBait, STEAL_KEY } from "./support/samples.ts";
import { openSession } from "./support/session.ts";

Deno.test("with AXONFLOW_FAIL_MODE=closed and no endpoint not even a harmless command runs", async () => {
  await using session = await openSession({ env: { AXONFLOW_FAIL_MODE: "closed" } });
  const [, shown] = await session.go([shell("touch made.txt")]);
  assertEquals(await textAt(`${session.workspace}/made.txt`), undefined);
  assertStringIncludes(shown!, "Command blocked by PreToolUse hook: AxonFlow governance blocked: ");
});

Deno.test("with AXONFLOW_FAIL_MODE=open and no endpoint every command runs", async () => {
  await using session = await openSession({ env: { AXONFLOW_FAIL_MODE: "open" } });
  await placeBait(session);
  await session.go([shell(STEAL_KEY)]);
  assertEquals(await textAt(`${session.workspace}/stolen.txt`), "not really a key\n");
});
