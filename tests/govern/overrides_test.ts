import { assertEquals } from "@std/assert";
import { checkPolicy } from "../../lib/contract/check_policy.ts";
import { explainDecision } from "../../lib/contract/explain_decision.ts";
import { listOverrides } from "../../lib/contract/list_overrides.ts";
import { createHandlers } from "../../lib/govern/mod.ts";
import { recordOverride } from "../../lib/govern/record_override.ts";
import type { Override } from "../../lib/store/override.ts";
import { NOON, temporaryLog } from "./support/temporary_log.ts";

const POLICY = "sys_dangerous_git_force_push";
const BASH = { connector_type: "codex.Bash", operation: "execute" } as const;
const PUSH = { ...BASH, statement: "git push --force" };

function override(fields: Partial<Override> = {}): Override {
  return {
    id: "o-1",
    policy_id: POLICY,
    override_reason: "a test",
    created_at: new Date(NOON - 60_000).toISOString(),
    expires_at: new Date(NOON + 60_000).toISOString(),
    ...fields,
  };
}

/** The handlers at noon, under these overrides; `asked` counts how often they were looked at. */
function under(...all: Override[]) {
  const trail = temporaryLog();
  const seen = { asked: 0 };
  const overrides = () => {
    seen.asked++;
    return Promise.resolve(all);
  };
  const handlers = createHandlers({ trail, index: trail.index, source: "serve", now: () => NOON, overrides });
  return { handlers, trail, seen, [Symbol.dispose]: () => trail[Symbol.dispose]() };
}

Deno.test("check_policy says whether every policy that stops a call may be lifted, and by which command", async () => {
  using world = under();
  const one = await world.handlers.check_policy(PUSH);
  assertEquals([one.override_available, one.override_existing_id], [true, undefined]);
  assertEquals(one.override_command, `axonflow override create --policy ${POLICY} --reason TEXT`);
  assertEquals(one.policy_matches?.map(({ allow_override }) => allow_override), [true]);
  const both = await world.handlers.check_policy({ ...BASH, statement: "git push --force; rm -rf /" });
  assertEquals([both.override_available, both.override_command], [false, undefined]);
  assertEquals(both.policy_matches?.map(({ allow_override }) => allow_override), [false, true]);
});

Deno.test("check_policy names the override that let a call pass, and one that did not concern it", async () => {
  using passing = under(override());
  const passed = await passing.handlers.check_policy(PUSH);
  assertEquals([passed.allowed, passed.override_existing_id], [true, "o-1"]);
  using other = under(override({ tool_signature: "codex.apply_patch" }));
  const blocked = await other.handlers.check_policy(PUSH);
  assertEquals([blocked.allowed, blocked.override_existing_id, blocked.override_available], [false, "o-1", true]);
  assertEquals(checkPolicy.output.safeParse(blocked).success, true);
});

const OUTSIDE: [string, Partial<Override>][] = [
  ["has ended", { expires_at: new Date(NOON).toISOString() }],
  ["has not begun", { created_at: new Date(NOON + 1).toISOString() }],
  ["was revoked", { revoked_at: new Date(NOON - 1).toISOString() }],
  ["is for another policy", { policy_id: "sys_dangerous_git_clean" }],
  ["is for a folder, when the call names none", { cwd: "/a" }],
];
for (const [what, fields] of OUTSIDE) {
  Deno.test(`an override that ${what} lifts nothing`, async () => {
    using world = under(override(fields));
    assertEquals((await world.handlers.check_policy(PUSH)).allowed, false);
  });
}

Deno.test("overrides are not looked at for what nothing that may be lifted stops", async () => {
  using world = under(override());
  await world.handlers.check_policy({ ...BASH, statement: "ls" });
  await world.handlers.check_policy({ ...BASH, statement: "rm -rf /" });
  await world.handlers.check_output({ connector_type: "codex.Bash", message: "hello" });
  assertEquals(world.seen.asked, 0);
});

Deno.test("explain_decision names the override that was used, and says what a person could lift", async () => {
  using world = under(override());
  const { decision_id = "" } = await world.handlers.check_policy(PUSH);
  const used = await world.handlers.explain_decision({ decision_id });
  assertEquals([used.decision, used.override_existing_id, used.override_available], ["allowed", "o-1", false]);
  assertEquals(used.policy_matches[0]!.allow_override, true);
  assertEquals(explainDecision.output.safeParse(used).success, true);

  using before = under();
  const blocked = await before.handlers.check_policy(PUSH);
  const open = await before.handlers.explain_decision({ decision_id: blocked.decision_id! });
  assertEquals([open.override_available, open.override_existing_id], [true, null]);
  const critical = await before.handlers.check_policy({ ...BASH, statement: "rm -rf /" });
  const closed = await before.handlers.explain_decision({ decision_id: critical.decision_id! });
  assertEquals(closed.override_available, false);
});

Deno.test("list_overrides gives those in force, newest first, and the others when they are asked for", async () => {
  const ended = override({ id: "o-0", expires_at: new Date(NOON - 1).toISOString() });
  const revoked = override({ id: "o-2", revoked_at: new Date(NOON - 1).toISOString() });
  const other = override({ id: "o-3", policy_id: "sys_dangerous_git_clean" });
  const critical = override({ id: "o-4", policy_id: "sys_dangerous_destructive_fs" });
  using world = under(ended, override(), revoked, other, critical);
  const ids = async (input: { policy_id?: string; include_revoked: boolean }) => {
    const { overrides, count } = await world.handlers.list_overrides(input);
    assertEquals(count, overrides.length);
    return overrides.map(({ id }) => id);
  };
  assertEquals(await ids({ include_revoked: false }), ["o-3", "o-1"]);
  assertEquals(await ids({ include_revoked: true }), ["o-4", "o-3", "o-2", "o-1", "o-0"]);
  assertEquals(await ids({ policy_id: POLICY, include_revoked: false }), ["o-1"]);
});

Deno.test("list_overrides says what each override comes to, and which ones no record tells of", async () => {
  const made = override({ id: "o-2" });
  const critical = override({ id: "o-3", policy_id: "sys_dangerous_destructive_fs" });
  using world = under(override(), made, critical);
  await recordOverride("override_created", made, { trail: world.trail, source: "cli", now: () => NOON - 60_000 });
  const answer = await world.handlers.list_overrides({ include_revoked: true });
  assertEquals(listOverrides.output.safeParse(answer).success, true);
  assertEquals(answer.overrides.map(({ id, state, note }) => [id, state, note?.split(":")[0]]), [
    ["o-3", "without effect", "nobody can lift this policy"],
    ["o-2", "in force", undefined],
    ["o-1", "in force", "no record tells of it as it stands"],
  ]);
});
