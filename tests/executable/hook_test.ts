/** The compiled executable as Codex starts it: an event on stdin; exit code, stdout and stderr are the answer. */
import { assert, assertEquals, assertMatch } from "@std/assert";
import { runAxonflow, servedEndpoint } from "../support/executable.ts";
import { after, before } from "../support/hook_world.ts";
import { withFolder } from "../support/memory_io.ts";

const NOBODY = "http://127.0.0.1:9";

/** Runs `axonflow hook` on the built-in engine, unless the environment says otherwise. */
function hook(
  event: unknown,
  { args = [] as string[], env = {}, folder }: { args?: string[]; env?: object; folder: string },
) {
  const stdin = typeof event === "string" ? event : JSON.stringify(event);
  const environment = { AXONFLOW_STATE_DIR: folder, AXONFLOW_ENDPOINT: NOBODY, ...env };
  return runAxonflow({ args: ["hook", ...args], stdin, env: environment });
}

Deno.test("hook blocks a dangerous command by exit code, stderr and JSON", async () => {
  await withFolder(async (folder) => {
    const { code, stdout, stderr } = await hook(before("rm -rf /"), { folder });
    assertEquals(code, 2);
    assertMatch(
      stderr,
      /^AxonFlow policy violation: .+ \(\d+ policies evaluated\) \[decision: [0-9a-f-]{36}, risk: critical\]\n$/,
    );
    const { hookSpecificOutput: answer } = JSON.parse(stdout);
    assertEquals([answer.hookEventName, answer.permissionDecision], ["PreToolUse", "deny"]);
    assertEquals(`${answer.permissionDecisionReason}\n`, stderr);
  });
});

Deno.test("hook lets a person see a warning in one line, and says nothing about what is only noted", async () => {
  await withFolder(async (folder) => {
    const warned = await hook(before("terraform apply -auto-approve"), { folder });
    assertEquals(warned.code, 0);
    const { systemMessage, ...others } = JSON.parse(warned.stdout);
    assertEquals([systemMessage, others], ["AxonFlow warning: Changing infrastructure without showing the plan", {}]);
    assertMatch(warned.stderr, /^AxonFlow warning: .+; AxonFlow: .+ the built-in engine decided\n$/);
    const env = { AXONFLOW_ENDPOINT: "" };
    const milder = await hook(before("rm -rf /"), { folder, env: { ...env, AXONFLOW_PROFILE: "dev" } });
    assertMatch(JSON.parse(milder.stdout).systemMessage, /^AxonFlow warning: \S.+$/);
    const noted = await hook(before("git config user.email ada@example.org"), { folder, env });
    assertEquals([noted.code, noted.stdout], [0, ""]);
  });
});

Deno.test("hook passes a warning of its endpoint on", async () => {
  await withFolder(async (folder) => {
    await using endpoint = await servedEndpoint(`${folder}/serve`);
    const env = { AXONFLOW_ENDPOINT: endpoint.url };
    const { code, stdout } = await hook(before("terraform apply -auto-approve"), { folder: `${folder}/hook`, env });
    assertEquals([code, JSON.parse(stdout).systemMessage], [
      0,
      "AxonFlow warning: Changing infrastructure without showing the plan",
    ]);
  });
});

Deno.test("hook --output json blocks by JSON alone", async () => {
  await withFolder(async (folder) => {
    const { code, stdout, stderr } = await hook(before("rm -rf /"), { folder, args: ["pre", "--output", "json"] });
    assertEquals([code, stderr], [0, ""]);
    assertEquals(JSON.parse(stdout).hookSpecificOutput.permissionDecision, "deny");
  });
});

Deno.test("hook says nothing about a harmless command when nobody named an endpoint", async () => {
  await withFolder(async (folder) => {
    const env = { AXONFLOW_STATE_DIR: folder };
    const ran = await runAxonflow({ args: ["hook"], stdin: JSON.stringify(before("git status")), env });
    assertEquals([ran.code, ran.stdout], [0, ""]);
  });
});

Deno.test("hook post replaces an output that holds a social security number", async () => {
  await withFolder(async (folder) => {
    const { code, stdout } = await hook(after("name: Ann\nssn: 512-34-7788\n"), { folder });
    const { decision, reason } = JSON.parse(stdout);
    assertEquals([code, decision], [0, "block"]);
    assertMatch(reason, /^AxonFlow: this output was redacted[^\n]*\nname: Ann\nssn: 5\*{9}8\n$/);
  });
});

Deno.test("hook asks the endpoint, and the endpoint keeps the records", async () => {
  await withFolder(async (folder) => {
    await using endpoint = await servedEndpoint(`${folder}/serve`);
    const env = { AXONFLOW_ENDPOINT: endpoint.url };
    assertEquals((await hook(before("rm -rf /"), { folder: `${folder}/hook`, env })).code, 2);
    const harmless = await hook(before("git status"), { folder: `${folder}/hook`, env });
    assertEquals(harmless, { code: 0, stdout: "", stderr: "" });
    const redacted = await hook(after("ssn: 512-34-7788"), { folder: `${folder}/hook`, env });
    assertEquals(JSON.parse(redacted.stdout).decision, "block");
    const trail = await Deno.readTextFile(`${endpoint.stateDir}/audit.jsonl`);
    const types = trail.trim().split("\n").map((line) => JSON.parse(line).record.request_type).sort();
    const [check, scan, call] = ["mcp_check_policy", "mcp_check_output", "tool_call_audit"];
    assertEquals(types, [scan, check, check, call, call]);
    assertEquals(trail.includes("512-34-7788"), false);
    assertEquals(await Deno.readTextFile(`${folder}/hook/audit.jsonl`), "");
  });
});

Deno.test("hook lets its own read-only tools pass and judges a look-alike of them", async () => {
  await withFolder(async (folder) => {
    const tool_input = { connector_type: "codex.Bash", statement: "rm -rf /", command: "rm -rf /" };
    const own = { ...before(""), tool_name: "mcp__axonflow__check_policy", tool_input };
    assertEquals((await hook(own, { folder })).code, 0);
    assertEquals((await hook({ ...own, tool_name: "mcp__axonflow2__check_policy" }, { folder })).code, 2);
  });
});

Deno.test("hook leaves events of other kinds alone", async () => {
  await withFolder(async (folder) => {
    const ran = await hook({ hook_event_name: "SessionStart", source: "startup" }, { folder });
    assertEquals(ran, { code: 0, stdout: "", stderr: "" });
  });
});

const UNREADABLE: [string, string, "judged" | "blocked"][] = [
  ["empty stdin", "", "blocked"],
  ["stdin of white space", " \n", "blocked"],
  ["an empty list", "[]", "blocked"],
  ["an empty object", "{}", "blocked"],
  ["what is not JSON", "hello", "judged"],
  ["JSON that is no event", "[1]", "blocked"],
  ["null", "null", "blocked"],
  ["JSON with a text", '["ls"]', "judged"],
  ["an event that is cut off", '{"tool_name":"Bash","tool_input":{"command":"ls', "judged"],
  ["an event without a tool", '{"hook_event_name":"PreToolUse","cwd":"/srv"}', "blocked"],
  ["an event whose tool is no name", '{"tool_name":1}', "blocked"],
  ["an event without a tool, with a command", '{"tool_input":{"command":"ls"}}', "judged"],
];
for (const [name, stdin, locally] of UNREADABLE) {
  Deno.test(`hook answers ${name} by its fail mode, and says who decided`, async () => {
    await withFolder(async (folder) => {
      const local = await hook(stdin, { folder, args: ["pre"] });
      if (locally === "judged") {
        assertEquals(local.code, 0);
        assertMatch(
          local.stderr,
          /^AxonFlow: the hook event cannot be read \(.+\); the built-in engine judged its raw/,
        );
        assertEquals(`${JSON.parse(local.stdout).systemMessage}\n`, local.stderr);
      } else {
        assertEquals([local.code, JSON.parse(local.stdout).hookSpecificOutput.permissionDecision], [2, "deny"]);
        assertMatch(local.stderr, /^AxonFlow governance blocked: the hook event cannot be read \(.+\), so nobody/);
        const after = await hook(stdin, { folder, args: ["post"] });
        assertMatch(JSON.parse(after.stdout).reason, /withheld/);
      }
      const open = await hook(stdin, { folder, env: { AXONFLOW_FAIL_MODE: "open" } });
      assertMatch(JSON.parse(open.stdout).systemMessage, /ran ungoverned/);
      const closed = await hook(stdin, { folder, env: { AXONFLOW_FAIL_MODE: "closed" } });
      assertEquals(closed.code, 2);
    });
  });
}

Deno.test("hook judges the raw text of an event that cannot be read", async () => {
  await withFolder(async (folder) => {
    assertEquals((await hook("rm -rf / #{", { folder })).code, 2);
    // UTF-16, as a shell of Windows may write it.
    const wide = Array.from(JSON.stringify(before("rm -rf /")), (letter) => `${letter}\0`).join("");
    assertEquals((await hook(wide, { folder, args: ["pre"] })).code, 2);
  });
});

Deno.test("hook says in plain words that an event is nested too deeply", async () => {
  await withFolder(async (folder) => {
    const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
    const pre = await hook(`{"hook_event_name": "PreToolUse", "tool_name": "Bash", "tool_input": ${deep}}`, { folder });
    assertEquals(pre.code, 2);
    assertMatch(pre.stderr, /^AxonFlow governance blocked: the hook event cannot be read \(it is nested too deeply\)/);
    const post = await hook(
      `{"hook_event_name": "PostToolUse", "tool_name": "mcp__a__b", "tool_input": {}, "tool_response": ${deep}}`,
      { folder },
    );
    assertMatch(JSON.parse(post.stdout).reason, /it is nested too deeply/);
  });
});

Deno.test("hook blocks an event of more than 8 MiB, and withholds such an output", async () => {
  await withFolder(async (folder) => {
    const padding = "x".repeat(9 * 1024 * 1024);
    const pre = await hook(before(`echo ${padding}; rm -rf /`), { folder });
    assertEquals(pre.code, 2);
    assertMatch(pre.stderr, /^AxonFlow governance blocked: the hook event exceeds 8388608 bytes.+\n$/);
    const post = await hook(after(padding), { folder });
    assertEquals([post.code, JSON.parse(post.stdout).decision], [0, "block"]);
  });
});

Deno.test("hook blocks a statement that exceeds what the endpoint reads", async () => {
  await withFolder(async (folder) => {
    await using endpoint = await servedEndpoint(`${folder}/serve`);
    const event = before(`: ${"x".repeat(1_100_000)}; rm -rf /`);
    const { code, stderr } = await hook(event, { folder, env: { AXONFLOW_ENDPOINT: endpoint.url } });
    assertEquals(code, 2);
    assertMatch(stderr, /exceeds the 1048576 bytes that an AxonFlow endpoint reads/);
  });
});

Deno.test("hook blocks every call while its configuration cannot be used, and says what to mend", async () => {
  await withFolder(async (folder) => {
    const env = { AXONFLOW_ENDPOINT: "http://axonflow.example", AXONFLOW_AUTH: "c2VjcmV0OnNlY3JldA==" };
    const { code, stderr } = await hook(before("ls"), { folder, env });
    assertEquals(code, 2);
    assertMatch(
      stderr,
      /^AxonFlow governance blocked: Cannot send AXONFLOW_AUTH to http:\/\/axonflow\.example: plain http/,
    );
    assertEquals(stderr.includes("c2VjcmV0"), false);
  });
});

Deno.test("hook decides although its log cannot be written, and says so", async () => {
  await withFolder(async (folder) => {
    await Deno.writeTextFile(`${folder}/file`, "");
    const blocked = await hook(before("rm -rf /"), { folder: `${folder}/file` });
    assertEquals(blocked.code, 2);
    assertMatch(blocked.stderr, /^AxonFlow policy violation: .+not on record.+\n$/);
    const allowed = await hook(before("ls"), { folder: `${folder}/file` });
    assertEquals(allowed.code, 0);
    assertMatch(allowed.stderr, /not on record/);
  });
});

Deno.test("hook keeps what it decides alone in the chained log, without secrets, as pending for a named endpoint", async () => {
  await withFolder(async (folder) => {
    const secret = `ghp_${"a1B2c3D4e5F6".repeat(3)}`;
    await hook(before(`echo ${secret}`), { folder });
    await hook(after(`token ${secret}`), { folder });
    const trail = await Deno.readTextFile(`${folder}/audit.jsonl`);
    const links = trail.trim().split("\n").map((line) => JSON.parse(line));
    assertEquals(links.map(({ seq }) => seq), links.map((_, index) => index + 1));
    assert(links.length >= 3);
    assertEquals(links.every(({ record }) => record.delivery === "pending" && record.session_id === "s"), true);
    assertEquals(new Set(links.map(({ record }) => record.delivery_endpoint)), new Set([new URL(NOBODY).href]));
    assertEquals(trail.includes(secret), false);
  });
});
