/** A person's overrides, through the compiled executable. */
import { assert, assertEquals, assertMatch, assertNotMatch } from "@std/assert";
import type { Ran } from "../../lib/build/run_program.ts";
import { runAxonflow } from "../support/executable.ts";
import { after, before } from "../support/hook_world.ts";
import { withFolder } from "../support/memory_io.ts";

const POLICY = "sys_dangerous_git_force_push";
const PUSH = before("git push --force");

interface Person {
  folder: string;
  env: Record<string, string>;
  override(...args: string[]): Promise<Ran>;
  /** The id of a new override. */
  created(...args: string[]): Promise<string>;
  hook(event: object): Promise<Ran>;
  // deno-lint-ignore no-explicit-any -- the tests check the records as they read them
  records(): Promise<any[]>;
}

/** A person with a state folder of their own, and no endpoint. */
async function withPerson(test: (person: Person) => Promise<void>): Promise<void> {
  await withFolder(async (folder) => {
    const env = {
      AXONFLOW_STATE_DIR: `${folder}/state`,
      AXONFLOW_FAIL_MODE: "local",
      AXONFLOW_ENDPOINT: "http://127.0.0.1:9",
    };
    const override = (...args: string[]) => runAxonflow({ args: ["override", ...args], env });
    await test({
      folder,
      env,
      override,
      async created(...args) {
        const { code, stdout, stderr } = await override("create", "--reason", "a test", ...args);
        assertEquals(code, 0, stderr);
        return /override revoke (\S+)\n$/.exec(stdout)![1]!;
      },
      hook: (event) => runAxonflow({ args: ["hook"], stdin: JSON.stringify(event), env }),
      async records() {
        const text = await Deno.readTextFile(`${folder}/state/audit.jsonl`);
        return text.trimEnd().split("\n").map((line) => JSON.parse(line).record);
      },
    });
  });
}

/** Writes the file of overrides by hand. */
async function write({ folder }: Person, overrides: unknown): Promise<void> {
  await Deno.mkdir(`${folder}/state`, { recursive: true });
  const text = typeof overrides === "string" ? overrides : JSON.stringify({ version: 1, overrides });
  await Deno.writeTextFile(`${folder}/state/overrides.json`, text);
}

function handmade(fields: Record<string, unknown> = {}) {
  const now = Date.now();
  return {
    id: crypto.randomUUID(),
    policy_id: POLICY,
    override_reason: "by hand",
    created_at: new Date(now - 60_000).toISOString(),
    expires_at: new Date(now + 60_000).toISOString(),
    ...fields,
  };
}

Deno.test("check says that an override is there which does not cover the call", async () => {
  await withPerson(async ({ env, created }) => {
    const id = await created("--policy", POLICY, "--tool", "exec_command");
    const { code, stdout } = await runAxonflow({ args: ["check", "git push --force"], env });
    assertEquals([code, stdout.includes(`  override  ${id}, which is not for this tool or folder\n`)], [1, true]);
  });
});

Deno.test("an override lets the hook pass what its policy stopped, until it is revoked, and all of it is on record", async () => {
  await withPerson(async ({ hook, created, override, records }) => {
    assertEquals((await hook(PUSH)).code, 2);
    const id = await created("--policy", POLICY);
    const passed = await hook(PUSH);
    assertEquals([passed.code, passed.stdout], [0, ""]);
    assertEquals((await override("revoke", id.slice(0, 8))).stdout, `Revoked: ${POLICY} is in force again\n`);
    assertEquals((await hook(PUSH)).code, 2);

    const kept = (await records()).filter(({ request_type }) => request_type !== "tool_call_audit");
    assertEquals(kept.map(({ request_type, policy_decision }) => `${request_type} ${policy_decision}`), [
      "mcp_check_policy blocked",
      "override_created override_lifecycle",
      "mcp_check_policy allowed",
      "override_revoked override_lifecycle",
      "mcp_check_policy blocked",
    ]);
    assertEquals(kept.map(({ policy_details }) => policy_details.override_id), [undefined, id, id, id, undefined]);
    assertEquals(kept.map(({ policy_details }) => policy_details.policy_ids), Array(5).fill([POLICY]));
    assertEquals(kept[2].policy_details.policy_matches[0].override_id, id);
    assertEquals(kept[1].policy_details.reason, "a test");
  });
});

Deno.test("the block tells a person the way out in one line, and only where there is one", async () => {
  await withPerson(async ({ hook, env }) => {
    const { stderr } = await hook(PUSH);
    const command = `axonflow override create --policy ${POLICY} --reason TEXT`;
    assert(stderr.endsWith(`] (only a person can lift this: ${command})\n`), stderr);
    assertEquals(stderr.trimEnd().split("\n").length, 1);
    for (const critical of ["rm -rf /", "git push --force; rm -rf /", command]) {
      assertNotMatch((await hook(before(critical))).stderr, /only a person can lift this/);
    }
    const checked = await runAxonflow({ args: ["check", "git push --force"], env });
    assert(checked.stdout.includes(`\n  to lift   ${command}\n`), checked.stdout);
  });
});

Deno.test("what the hook says can be typed as it stands", async () => {
  await withPerson(async ({ hook, override }) => {
    const [, words] = /\(only a person can lift this: axonflow override (.+)\)\n$/.exec((await hook(PUSH)).stderr)!;
    assertEquals((await override(...words!.split(" "))).code, 0);
    assertEquals((await hook(PUSH)).code, 0);
  });
});

Deno.test("an override ends by itself at its time", async () => {
  await withPerson(async (person) => {
    const override = handmade();
    await write(person, [override]);
    assertEquals((await person.hook(PUSH)).code, 0);
    await write(person, [{ ...override, expires_at: new Date(Date.now() - 1).toISOString() }]);
    assertEquals((await person.hook(PUSH)).code, 2);
    assertEquals((await person.override("list")).stdout, "No override is in force.\n");
    assertMatch((await person.override("list", "--all")).stdout, new RegExp(`${POLICY}  ended \\d{4}-`));
  });
});

Deno.test("an override lifts one policy, and every other one still decides", async () => {
  await withPerson(async ({ hook, created }) => {
    await created("--policy", POLICY);
    const both = await hook(before("git push --force; git reset --hard HEAD~3"));
    assertEquals(both.code, 2);
    assertMatch(both.stderr, /sys_dangerous_git_discard --reason TEXT\)\n$/);
    assertEquals((await hook(before("git push --force && rm -rf /"))).code, 2);
  });
});

Deno.test("an override of a redaction leaves the others in place", async () => {
  await withPerson(async ({ hook, created }) => {
    const output = after("Account: BCA 0123456789, Passport: X1234567, SSN 536-22-1846");
    const masked = JSON.parse((await hook(output)).stdout).reason;
    assertNotMatch(masked, /0123456789|536-22-1846/);
    await created("--policy", "sys_pii_indonesia_bca");
    const shown = JSON.parse((await hook(output)).stdout).reason;
    assertMatch(shown, /0123456789/);
    assertNotMatch(shown, /536-22-1846/);
  });
});

Deno.test("--tool takes what agents and MCP servers call their tools, and refuses what is misspelled", async () => {
  const create = ["create", "--policy", POLICY, "--reason", "x", "--tool"];
  await withPerson(async ({ created, override }) => {
    for (const tool of ["mcp__files__read_file", "codex.mcp__a.b__c", "apply_patch", "postgres.query"]) {
      await created("--policy", POLICY, "--tool", tool);
    }
    // Codex has tools that are governed as all are, without being known by name.
    for (const tool of ["web_search", "codex.spawn_agent", "zork"]) {
      const { code, stdout } = await override(...create, tool);
      assertEquals([tool, code], [tool, 0]);
      assertMatch(stdout, /codex\.\w+, which axonflow does not know/);
    }
    const { code, stderr } = await override(...create, "codex.bash");
    assertEquals(code, 2);
    assertMatch(stderr, /Did you mean Bash\?/);
  });
});

Deno.test("--tool limits an override to calls of that tool", async () => {
  await withPerson(async ({ hook, created }) => {
    await created("--policy", POLICY, "--tool", "apply_patch");
    assertEquals((await hook(PUSH)).code, 2);
    await created("--policy", POLICY, "--tool", "Bash");
    assertEquals((await hook(PUSH)).code, 0);
    assertEquals((await hook({ ...PUSH, tool_name: "exec_command" })).code, 2);
    await created("--policy", POLICY, "--tool", "codex.exec_command");
    assertEquals((await hook({ ...PUSH, tool_name: "exec_command" })).code, 0);
  });
});

Deno.test(
  "--cwd limits an override to sessions in that folder and below it",
  { ignore: Deno.build.os === "windows" },
  async () => {
    await withPerson(async ({ hook, created, folder, override }) => {
      const real = await Deno.realPath(folder);
      await Deno.mkdir(`${folder}/b`);
      await Deno.symlink(`${folder}/b`, `${folder}/link`);
      await created("--policy", POLICY, "--cwd", `${folder}/link/`);
      assertMatch((await override("list")).stdout, new RegExp(` all tools in ${real}/b {2}`));
      const rows: [string | undefined, number][] = [
        [`${real}/b`, 0],
        [`${real}/b/`, 0],
        [`${real}/b/c/d`, 0],
        [`${real}/bc`, 2],
        [`${real}`, 2],
        [`${real}/b/../c`, 2],
        [`${real}/b/..`, 2],
        ["b", 2],
        ["", 2],
        [undefined, 2],
      ];
      for (const [cwd, code] of rows) assertEquals([cwd, (await hook({ ...PUSH, cwd })).code], [cwd, code]);
    });
  },
);

Deno.test("check judges as a hook in the same folder would, and --explain names the override", async () => {
  await withPerson(async ({ created, env, folder }) => {
    const here = await created("--policy", POLICY, "--cwd", ".");
    for (const args of [["check"], ["check", "--explain"]]) {
      const { code, stdout } = await runAxonflow({ args: [...args, "git push --force"], env });
      assertEquals([code, stdout.includes(here)], [0, true], stdout);
    }
    await runAxonflow({ args: ["override", "revoke", here], env });
    await created("--policy", POLICY, "--cwd", folder);
    for (const args of [["check"], ["check", "--explain"]]) {
      assertEquals((await runAxonflow({ args: [...args, "git push --force"], env })).code, 1);
    }
  });
});

Deno.test("an override lasts an hour, or as long as was said", async () => {
  await withPerson(async ({ created, override }) => {
    const rows: [string[], number][] = [[[], 3600], [["--ttl", "60s"], 60], [["--ttl", "1h30m"], 5400], [[
      "--ttl",
      "1d",
    ], 86_400]];
    for (const [args] of rows) await created("--policy", POLICY, ...args);
    const { stdout } = await override("list", "--json");
    const lifetimes = JSON.parse(stdout).map((row: { created_at: string; expires_at: string }) =>
      (Date.parse(row.expires_at) - Date.parse(row.created_at)) / 1000
    );
    assertEquals(lifetimes.toReversed(), rows.map(([, seconds]) => seconds));
  });
});

const GIVEN = ["--policy", POLICY, "--reason", "x"];
const REFUSED: [string, string[], number, RegExp][] = [
  [
    "a critical policy",
    ["create", "--policy", "sys_dangerous_destructive_fs", "--reason", "x"],
    1,
    /it is critical\n$/,
  ],
  [
    "what protects the governance",
    ["create", "--policy", "sys_dangerous_governance_override", "--reason", "x"],
    1,
    /it protects the governance itself\n$/,
  ],
  [
    "an unknown policy",
    ["create", "--policy", `${POLICY}h`, "--reason", "x"],
    2,
    new RegExp(`Did you mean ${POLICY}\\?\n$`),
  ],
  ["no policy", ["create", "--reason", "x"], 2, /No policy/],
  ["no reason", ["create", "--policy", POLICY], 2, /No reason/],
  ["a blank reason", ["create", "--policy", POLICY, "--reason", "  "], 2, /No reason/],
  ["a reason of 501 characters", ["create", "--policy", POLICY, "--reason", "x".repeat(501)], 2, /has 501 characters/],
  ["59 seconds", ["create", ...GIVEN, "--ttl", "59s"], 2, /60s is the least/],
  ["more than a day", ["create", ...GIVEN, "--ttl", "25h"], 2, /24h is the most\n {2}Write it as 90s, .+ or 1d\n$/],
  ["a time that is none", ["create", ...GIVEN, "--ttl", "soon"], 2, /Cannot read the time soon/],
  ["a folder that is not there", ["create", ...GIVEN, "--cwd", "/no/such/folder"], 2, /Cannot use the folder/],
  ["a tool that is no name", ["create", ...GIVEN, "--tool", "a b"], 2, /Cannot use the tool a b/],
  ["an unknown override", ["revoke", "12345678"], 2, /Unknown override .+\n +See axonflow override list/],
  ["an unknown verb", ["lift"], 2, /Unknown verb lift\n +Did you mean list\?/],
];
for (const [what, args, code, stderr] of REFUSED) {
  Deno.test(`override refuses ${what}, and lifts nothing`, async () => {
    await withPerson(async ({ override, hook }) => {
      const ran = await override(...args);
      assertEquals([ran.code, ran.stdout], [code, ""]);
      assertMatch(ran.stderr, stderr);
      assertEquals((await hook(PUSH)).code, 2);
    });
  });
}

Deno.test("every policy that protects the governance is refused", async () => {
  await withPerson(async ({ override, env }) => {
    const { stdout } = await runAxonflow({ args: ["policies", "list", "--json"], env });
    const policies: { id: string; severity: string; locked?: true }[] = JSON.parse(stdout);
    const locked = policies.filter(({ locked }) => locked);
    assert(locked.length >= 4);
    for (const { id } of locked) assertEquals((await override("create", "--policy", id, "--reason", "x")).code, 1, id);
  });
});

Deno.test("an override of a critical policy that was written by hand lifts nothing", async () => {
  await withPerson(async (person) => {
    await write(person, [handmade({ policy_id: "sys_dangerous_destructive_fs" })]);
    assertEquals((await person.hook(before("rm -rf /"))).code, 2);
  });
});

Deno.test("list shows what is in force, and with --all why the rest of the file is not", async () => {
  await withPerson(async (person) => {
    await write(person, [
      handmade({ policy_id: "sys_dangerous_destructive_fs" }),
      handmade({ policy_id: "sys_no_such_policy" }),
      handmade({ created_at: new Date(Date.now() + 30_000).toISOString() }),
    ]);
    const listed = await person.override("list");
    assertEquals(listed.stdout, "No override is in force.\n");
    assertEquals(listed.stderr, "axonflow: 3 more in the file are not in force; --all says why\n");
    const all = await person.override("list", "--all", "--json");
    assertEquals(
      JSON.parse(all.stdout).map(({ state, note }: Record<string, string>) => [state, /[^:]+$/.exec(note ?? "")?.[0]]),
      [
        ["not begun", " it was not made by axonflow override create"],
        ["without effect", " there is no such policy"],
        ["without effect", " it is critical"],
      ],
    );
    const table = (await person.override("list", "--all")).stdout;
    assertMatch(table, /^\w{8} {2}sys_dangerous_destructive_fs +without effect /m);
    assertMatch(table, /^Note on \w{8}: nobody can lift this policy: it is critical$/m);
  });
});

Deno.test("list says which overrides no record tells of, and which are not as they are on record", async () => {
  await withPerson(async (person) => {
    const { folder, created, override } = person;
    const notes = async () => {
      const { stdout } = await override("list", "--json");
      return JSON.parse(stdout).map(({ note }: { note?: string }) => note !== undefined);
    };
    await write(person, [handmade()]);
    assertEquals(await notes(), [true]); // There is not even a log.
    await created("--policy", POLICY, "--tool", "Bash", "--ttl", "5m");
    assertEquals(await notes(), [false, true]);
    const file = `${folder}/state/overrides.json`;
    const { overrides } = JSON.parse(await Deno.readTextFile(file));
    for (
      const change of [
        { expires_at: new Date(Date.now() + 7_200_000).toISOString() },
        { tool_signature: undefined },
        { policy_id: "sys_dangerous_git_clean" },
      ]
    ) {
      await write(person, [{ ...overrides[1], ...change }]);
      assertEquals(await notes(), [true], JSON.stringify(change));
    }
    await write(person, [overrides[1]]);
    assertEquals(await notes(), [false]);
  });
});

const BROKEN: [string, unknown][] = [
  ["is cut short", '{"version":1,"overr'],
  ["is empty", ""],
  ["has another version", '{"version":2,"overrides":[]}'],
  ["has an entry without an end", [handmade(), handmade({ expires_at: undefined })]],
  ["has an entry that lasts for a year", [handmade(), handmade({ expires_at: "2099-01-01T00:00:00Z" })]],
  ["has an entry whose end is no time", [handmade(), handmade({ expires_at: "tomorrow" })]],
  ["is larger than a megabyte", [handmade({ override_reason: "x".repeat(1_100_000) })]],
];
for (const [what, overrides] of BROKEN) {
  Deno.test(`a file of overrides that ${what} lifts nothing, is said in one line and is left alone`, async () => {
    await withPerson(async (person) => {
      await write(person, overrides);
      const file = `${person.folder}/state/overrides.json`;
      const text = await Deno.readTextFile(file);
      const blocked = await person.hook(PUSH);
      assertEquals(blocked.code, 2);
      assertMatch(blocked.stderr, /^[^\n]*Cannot use [^\n]*overrides\.json: [^\n]*; no override is in force\)\n$/);
      const harmless = await person.hook(before("ls"));
      assertEquals([harmless.code, harmless.stderr.includes("overrides.json")], [0, false]);
      const listed = await person.override("list");
      assertEquals([listed.code, listed.stdout], [1, ""]);
      assertEquals((await person.override("create", ...GIVEN)).code, 1);
      assertEquals(await Deno.readTextFile(file), text);
    });
  });
}

Deno.test("overrides that are made at once are all kept, in a file of their owner's", async () => {
  await withPerson(async ({ created, override, folder, records }) => {
    const ids = await Promise.all(Array.from({ length: 8 }, () => created("--policy", POLICY)));
    const { stdout } = await override("list", "--json");
    assertEquals(JSON.parse(stdout).map(({ id }: { id: string }) => id).sort(), ids.toSorted());
    assertEquals((await records()).filter(({ request_type }) => request_type === "override_created").length, 8);
    const names = [...Deno.readDirSync(`${folder}/state`)].map(({ name }) => name).sort();
    assertEquals(names.filter((name) => name.startsWith("overrides")), ["overrides.json", "overrides.json.lock"]);
    if (Deno.build.os !== "windows") {
      assertEquals((await Deno.stat(`${folder}/state/overrides.json`)).mode! & 0o777, 0o600);
    }
  });
});

Deno.test("an override that cannot be put on record is not made", { ignore: Deno.build.os === "windows" }, async () => {
  await withPerson(async ({ override, folder }) => {
    await Deno.mkdir(`${folder}/state/audit.jsonl`, { recursive: true });
    const { code, stdout } = await override("create", ...GIVEN);
    assertEquals([code, stdout], [1, ""]);
    assertEquals((await override("list")).stdout, "No override is in force.\n");
  });
});

Deno.test("a reason is kept without the secrets in it", async () => {
  await withPerson(async ({ override, folder }) => {
    const args = ["create", "--policy", POLICY, "--reason", "for the person with SSN 536-22-1846"];
    assertEquals((await override(...args)).code, 0);
    for (const file of ["overrides.json", "audit.jsonl"]) {
      assertNotMatch(await Deno.readTextFile(`${folder}/state/${file}`), /536-22-1846/);
    }
  });
});

Deno.test("times are those of the person's zone", async () => {
  await withPerson(async ({ created, env }) => {
    await created("--policy", POLICY);
    const { stdout } = await runAxonflow({ args: ["override", "list"], env: { ...env, TZ: "Asia/Kolkata" } });
    assertMatch(
      stdout,
      /^ID +POLICY +UNTIL +FOR +REASON\n\w{8} {2}\S+ {2}\d{4}-\d\d-\d\d \d\d:\d\d:\d\d \+05:30 {2}all tools {2}a test\n$/,
    );
  });
});

Deno.test("statistics count no act of a person", async () => {
  await withPerson(async ({ created, hook, env }) => {
    await created("--policy", POLICY);
    await hook(PUSH);
    const call = { name: "get_policy_stats", arguments: {} };
    const stdin = [
      {
        id: 0,
        method: "initialize",
        params: { protocolVersion: "2025-06-18", capabilities: {}, clientInfo: { name: "t", version: "1" } },
      },
      { method: "notifications/initialized" },
      { id: 1, method: "tools/call", params: call },
    ].map((message) => `${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`).join("");
    const { stdout } = await runAxonflow({ args: ["mcp"], env, stdin });
    const answers = stdout.trimEnd().split("\n").map((line) => JSON.parse(line));
    const stats = answers.find(({ id }) => id === 1).result.structuredContent;
    assertEquals([stats.total_requests, stats.allowed_requests, stats.blocked_requests], [1, 1, 0]);
    assertEquals(stats.by_action, { mcp_check_policy: 1 });
    assertEquals(stats.top_policies.map(({ block_count }: { block_count: number }) => block_count), [0]);
  });
});
