/** A person lifts a policy for a real Codex; the Codex itself cannot. */
import { assertEquals, assertMatch } from "@std/assert";
import { AXONFLOW } from "./support/axonflow.ts";
import { textAt } from "./support/files.ts";
import { shell } from "./support/model_item.ts";
import { openSession, type Session } from "./support/session.ts";

const POLICY = "sys_dangerous_delete_outside";
const DELETE = "rm -rf ../workspace/*";
const OVERRIDE = `override create --policy ${POLICY} --reason 'in the way'`;

async function placeFile({ workspace }: Session): Promise<string> {
  await Deno.writeTextFile(`${workspace}/kept.txt`, "kept\n");
  return `${workspace}/kept.txt`;
}

Deno.test("Codex cannot lift the policy that stopped it", async () => {
  await using session = await openSession();
  const file = await placeFile(session);
  const [, stopped, refused, again] = await session.go([shell(DELETE)], [shell(`${AXONFLOW} ${OVERRIDE}`)], [
    shell(DELETE),
  ]);
  assertMatch(
    stopped!,
    new RegExp(`only a person can lift this: axonflow override create --policy ${POLICY} `),
  );
  for (const shown of [refused, again]) {
    assertMatch(shown!, /^Command blocked by PreToolUse hook: AxonFlow policy violation: /);
  }
  assertEquals(await textAt(file), "kept\n");
  assertEquals(await textAt(`${session.state}/overrides.json`), undefined);
});

Deno.test("a person lifts a policy for the folder in which Codex works, and for no other", async () => {
  await using session = await openSession();
  const env = { AXONFLOW_STATE_DIR: session.state };
  async function lift(cwd: string): Promise<void> {
    const args = ["override", "create", "--policy", POLICY, "--reason", "a test", "--cwd", cwd];
    const { success } = await new Deno.Command(AXONFLOW, { args, env, clearEnv: true }).output();
    assertEquals(success, true);
  }
  const file = await placeFile(session);
  await lift(session.home);
  await session.go([shell(DELETE)]);
  assertEquals(await textAt(file), "kept\n");
  await lift(session.workspace);
  await session.go([shell(DELETE)]);
  assertEquals(await textAt(file), undefined);
});
