/** Code mode: newer models send JavaScript, and the calls inside it are governed like direct ones. */
import { assertEquals, assertStringIncludes } from "@std/assert";
import { textAt } from "./support/files.ts";
import { script } from "./support/model_item.ts";
import { placeBait, SSN, STEAL_KEY } from "./support/samples.ts";
import { openSession } from "./support/session.ts";

/** A bundled model that works in code mode. */
const model = "gpt-6.1-sol";

/** JavaScript that runs a shell command and shows its output, or why there is none. */
function runInCode(command: string): string {
  const call = `await tools.exec_command({ cmd: ${JSON.stringify(command)} })`;
  return `try { text((${call}).output) } catch (error) { text("refused: " + error) }`;
}

Deno.test("hook pre stops a dangerous command inside code mode", async () => {
  await using session = await openSession({ model });
  await placeBait(session);
  const [, shown] = await session.go([script(runInCode(STEAL_KEY))]);
  assertEquals(await textAt(`${session.workspace}/stolen.txt`), undefined);
  assertStringIncludes(shown!, "refused: Command blocked by PreToolUse hook: AxonFlow policy violation: ");
});

Deno.test("hook post redacts output inside code mode", async () => {
  await using session = await openSession({ model });
  await placeBait(session);
  const [, shown] = await session.go([script(runInCode("cat patient.txt"))]);
  assertStringIncludes(shown!, "Name: A. Person");
  assertEquals(shown!.includes(SSN), false);
});

Deno.test("both hooks let a harmless command inside code mode be", async () => {
  await using session = await openSession({ model });
  const [, shown] = await session.go([script(runInCode("echo hello | tee made.txt"))]);
  assertEquals(await textAt(`${session.workspace}/made.txt`), "hello\n");
  assertStringIncludes(shown!, "\nhello\n");
});
