/** `axonflow audit` in the compiled executable, which has dropped its permissions when it reads the log. */
import { assert, assertEquals, assertMatch } from "@std/assert";
import { openLog } from "../../lib/store/log.ts";
import type { AuditRecord } from "../../lib/store/record.ts";
import { AXONFLOW, runAxonflow } from "../support/executable.ts";
import { before } from "../support/hook_world.ts";
import { withFolder } from "../support/memory_io.ts";
import { record } from "../support/record.ts";

const DETAILS = record().policy_details;
const BLOCKED = record({
  timestamp: "2026-01-02T03:04:06.000Z",
  query: "rm -rf \u001b[31m/",
  policy_decision: "blocked",
  policy_details: { ...DETAILS, decision_id: "decision-1", policy_ids: ["sys_a"], reason: "It cannot be undone" },
});

/** Runs the test with a log of these records; the function it is given runs `axonflow audit`. */
async function withLog(
  records: readonly AuditRecord[],
  test: (audit: (...args: string[]) => ReturnType<typeof runAxonflow>, folder: string) => Promise<void>,
): Promise<void> {
  await withFolder(async (folder) => {
    const log = openLog(`${folder}/audit.jsonl`);
    for (const each of records) await log.append(each);
    log.close();
    const env = { AXONFLOW_STATE_DIR: folder };
    await test((...args) => runAxonflow({ args: ["audit", ...args], env }), folder);
  });
}

const RECORDS = [
  record({ timestamp: "2026-01-02T03:04:05.000Z", query: "git status" }),
  BLOCKED,
  record({ timestamp: "2026-01-02T03:04:07.000Z", request_type: "tool_call_audit", query: "=1+1" }),
];

Deno.test("audit search finds records, newest first, as a table or as JSON lines", async () => {
  await withLog(RECORDS, async (audit) => {
    const table = await audit("search", "--utc");
    assertEquals(table.code, 0);
    assertMatch(
      table.stdout,
      /^TIME .+\n2026-01-02 03:04:07Z [0-9a-f]{8} allowed +codex\.Bash +call: =1\+1\n2026-01-02 03:04:06Z decision blocked .+rm -rf {2}\[31m\/ {2}\[sys_a\]\n.+git status\n$/,
    );
    const json = await audit(
      "search",
      "--json",
      "--decision",
      "blocked",
      "--text",
      "undo*",
      "--from",
      "2026-01-02",
      "--utc",
    );
    assertEquals(JSON.parse(json.stdout), BLOCKED);
    const limited = await audit("search", "--limit", "1");
    assertEquals([limited.stdout.split("\n").length, limited.stderr], [3, "1 of 3 records; --limit N shows more\n"]);
    const none = await audit("search", "--policy", "sys_none");
    assertEquals([none.code, none.stdout, none.stderr.split("\n")[0]], [0, "", "axonflow: no record is like this"]);
  });
});

Deno.test("audit says what no record has at all, and what there is instead", async () => {
  await withLog(RECORDS, async (audit) => {
    const [near, far] = [await audit("search", "--tool", "codex.Bsh"), await audit("search", "--type", "check")];
    assertEquals(
      near.stderr,
      "axonflow: no record is like this\n  No record has the tool codex.Bsh. Did you mean codex.Bash?\n",
    );
    assertMatch(far.stderr, /\n {2}No record has the type check\. There is mcp_check_policy, tool_call_audit\.\n$/);
    const several = await audit("export", "--format", "jsonl", "--decision", "redacted", "--policy", "sys_b");
    assertMatch(
      several.stderr,
      /\n {2}No record has the decision redacted\. There is allowed, blocked\.\n {2}No record has the policy sys_b\. Did you mean sys_a\?\n$/,
    );
    assertEquals([several.code, several.stdout], [0, ""]);
    assertMatch(
      (await audit("stats", "--tool", "patch")).stderr,
      /^ {2}No record has the tool patch\. There is codex\.Bash\.\n$/,
    );
    const old = await audit("search", "--tool", "codex.Bash", "--from", "2m");
    assertEquals(old.stderr, "axonflow: no record is like this\n");
  });
});

Deno.test("audit tail shows the end of the log in its order", async () => {
  await withLog(RECORDS, async (audit) => {
    const { stdout } = await audit("tail", "-n", "2", "--json");
    assertEquals(stdout.trim().split("\n").map((line) => JSON.parse(line)), RECORDS.slice(1));
  });
});

Deno.test("audit tail --follow shows what other processes append, until it is told to stop", async () => {
  await withLog(RECORDS, async (_audit, folder) => {
    const env = { AXONFLOW_STATE_DIR: folder, AXONFLOW_ENDPOINT: "http://127.0.0.1:9" };
    const args = ["audit", "tail", "-n1", "--follow", "--json"];
    const following = new Deno.Command(AXONFLOW, { args, env, clearEnv: true, stdout: "piped", stderr: "null" })
      .spawn();
    const lines = following.stdout.pipeThrough(new TextDecoderStream());
    const reader = lines.getReader();
    let seen = (await reader.read()).value ?? "";
    await runAxonflow({ args: ["hook"], stdin: JSON.stringify(before("rm -rf /")), env });
    while (!seen.includes("rm -rf /")) {
      const { value, done } = await reader.read();
      assert(!done, `it ended after ${seen}`);
      seen += value;
    }
    following.kill("SIGTERM");
    assertEquals((await following.status).code, 0);
    await reader.cancel();
  });
});

Deno.test("audit stats counts, and names the span", async () => {
  await withLog(RECORDS, async (audit) => {
    const span = ["--from", "2026-01-02", "--to", "2026-01-02", "--utc"];
    const { stdout } = await audit("stats", ...span);
    assertMatch(
      stdout,
      /^2026-01-02 00:00:00Z to 2026-01-02 23:59:59Z\n {2}records +3 .+\n {2}allowed +2\n {2}blocked +1 \(33\.3 %\)\n/,
    );
    const json = JSON.parse((await audit("stats", "--json", ...span)).stdout);
    assertEquals([json.total_requests, json.blocked_requests, json.compliance_score], [3, 1, 66.7]);
  });
});

Deno.test("audit explain says why, by the id of the decision or of its record", async () => {
  await withLog(RECORDS, async (audit) => {
    for (const id of ["decision-1", BLOCKED.id]) {
      const { code, stdout } = await audit("explain", id);
      assertEquals(code, 0);
      assertMatch(stdout, /^blocked {2}rm -rf {2}\[31m\/\n {2}reason {4}It cannot be undone\n/);
    }
    const json = JSON.parse((await audit("explain", "decision-1", "--json")).stdout);
    assertEquals([json.decision, json.tool_signature], ["blocked", "codex.Bash"]);
    const unknown = await audit("explain", "decision-2");
    assertEquals([unknown.code, unknown.stdout], [1, ""]);
    assertMatch(unknown.stderr, /^axonflow: Cannot explain decision-2: no record has this id/);
  });
});

Deno.test("audit explain takes the beginning of an id, as tables show it, if only one begins so", async () => {
  const ids = ["0a1b2c3d-0000-4000-8000-000000000001", "0a1b2c3d-0000-4000-8000-000000000002"];
  const records = ids.map((decision_id) => record({ policy_details: { ...DETAILS, decision_id }, query: decision_id }));
  await withLog([...records, BLOCKED], async (audit) => {
    const shown = /Z (\S+) /.exec((await audit("search", "--text", "undone", "--utc")).stdout)![1]!;
    assertMatch((await audit("explain", shown)).stdout, /^blocked {2}rm -rf/);
    assertMatch((await audit("explain", BLOCKED.id.slice(0, 6))).stdout, /^blocked {2}rm -rf/);
    const several = await audit("explain", "0a1b2c3d");
    assertEquals([several.code, several.stdout], [2, ""]);
    assertMatch(several.stderr, /Several ids begin with 0a1b2c3d\n {2}Give more of the id/);
    assertEquals((await audit("explain", BLOCKED.id.slice(0, 3))).code, 1);
  });
});

Deno.test("audit search, stats and export know a tool of Codex by its own name", async () => {
  const mcp = record({ policy_details: { ...DETAILS, tool_signature: "codex.mcp__files__read" }, query: "a.md" });
  await withLog([...RECORDS, mcp], async (audit) => {
    for (const [tool, count] of [["Bash", 3], ["bash", 3], ["codex.Bash", 3], ["mcp__files__read", 1]] as const) {
      const { stdout } = await audit("search", "--json", "--tool", tool);
      assertEquals([tool, stdout.trim().split("\n").length], [tool, count]);
    }
    assertEquals(JSON.parse((await audit("export", "--format", "jsonl", "--tool", "mcp__files__read")).stdout), mcp);
    const stats = await audit("stats", "--tool", "Bash", "--json", "--from", "2026-01-01", "--to", "2026-01-03");
    assertEquals(JSON.parse(stats.stdout).total_requests, 3);
  });
});

Deno.test("audit tail counts as everybody types it", async () => {
  await withLog(RECORDS, async (audit) => {
    for (const args of [["-n", "1"], ["-n1"], ["-n", "-1"], ["-1"]]) {
      const { stdout } = await audit("tail", "--json", ...args);
      assertEquals([args, stdout.trim().split("\n").length], [args, 1]);
    }
  });
});

Deno.test("audit export writes every record, oldest first, in each format", async () => {
  await withLog(RECORDS, async (audit) => {
    const lines = async (format: string) => (await audit("export", "--format", format)).stdout.trim().split("\n");
    assertEquals((await lines("jsonl")).map((line) => JSON.parse(line)), RECORDS);
    const [title, ...rows] = await lines("csv");
    assertMatch(title!, /^timestamp,id,/);
    assertEquals(rows.length, 3);
    assertMatch(rows[2]!, /,"'=1\+1",/);
    const events = (await lines("ocsf")).map((line) => JSON.parse(line));
    assertEquals(events.map(({ class_uid, status }) => [class_uid, status]), [
      [6003, "allowed"],
      [6003, "blocked"],
      [6003, "allowed"],
    ]);
  });
});

Deno.test("audit reindex makes a spoiled index anew, and searches do so by themselves", async () => {
  await withLog(RECORDS, async (audit, folder) => {
    assertEquals((await audit("reindex")).stdout, "In the index: 3 records\n");
    await Deno.writeTextFile(`${folder}/index/audit.db`, "no database".repeat(1000));
    assertEquals((await audit("search", "--json")).stdout.trim().split("\n").length, 3);
    assertEquals((await audit("reindex", "--json")).stdout, '{"records":3}\n');
  });
});

Deno.test("audit says what is wrong with a question", async () => {
  const questions: [string[], number, RegExp][] = [
    [[], 2, /No verb/],
    [["serach"], 2, /Did you mean search\?/],
    [["search", "--from", "2999-01-01"], 2, /--from is in the future/],
    [["search", "--from", "2h", "--to", "3h"], 2, /--to is before --from/],
    [["search", "--from", "2026-02-30"], 2, /Cannot read --from 2026-02-30/],
    [["search", "--decision", "blokced"], 2, /Unknown decision blokced\n {2}Did you mean blocked\?/],
    [["search", "--text", "??"], 2, /No word in --text/],
    [["search", "--limit", "0"], 2, /Cannot use --limit 0/],
    [["search", "--limit", "-5"], 2, /Cannot use --limit -5: expected a number from 1 to 999999999/],
    [["flush", "--wait", "-1"], 2, /Cannot wait -1 seconds/],
    [["tail", "-n", "x"], 2, /Cannot use -n x/],
    [["tail", "-n", "0"], 2, /Cannot use -n 0: expected a number from 1 to 999999999/],
    [["tail", "-n"], 2, /Option -n needs a value/],
    [["explain"], 2, /No id/],
    [["export"], 2, /No --format\n {2}Use one of jsonl, csv, ocsf/],
    [["stats", "x"], 2, /Unexpected argument x\n +Use axonflow audit stats/],
  ];
  await withLog(RECORDS, async (audit) => {
    for (const [args, code, message] of questions) {
      const ran = await audit(...args);
      assertMatch(ran.stderr, message);
      assertEquals([args, ran.code, ran.stdout], [args, code, ""]);
    }
  });
});

Deno.test("audit tells an empty log from a missing one", async () => {
  await withLog([], async (audit, folder) => {
    for (const [args, out] of [["search", ""], ["tail", ""], ["reindex", "In the index: 0 records\n"]] as const) {
      const { code, stdout } = await audit(args);
      assertEquals([code, stdout], [0, out]);
    }
    await Deno.remove(`${folder}/audit.jsonl`);
    for (const verb of ["search", "tail", "stats", "reindex"]) {
      const { code, stdout, stderr } = await audit(verb);
      assertEquals([code, stdout], [1, ""]);
      assertMatch(stderr, /^axonflow: There is no audit log at .+audit\.jsonl yet/);
    }
    await Deno.mkdir(`${folder}/audit.jsonl`);
    for (const verb of ["search", "tail", "stats", "reindex"]) {
      const { code, stdout, stderr } = await audit(verb);
      assertEquals([code, stdout], [1, ""]);
      assertMatch(stderr, /^axonflow: Cannot read the audit log .+audit\.jsonl: it is no file\n/);
    }
  });
});
