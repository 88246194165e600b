/** The hot entry in memory, over real sockets and files: what is done in which order, and what comes of every failure. */
import { assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { main } from "../../lib/cli/main.ts";
import { after, before } from "../support/hook_world.ts";
import { LOADERS } from "../support/loaders.ts";
import { type MemoryIo, memoryIo, type MemoryOptions, withFolder } from "../support/memory_io.ts";
import { type Answer, type SeenRequest, withRawServer } from "../support/raw_server.ts";
import { lateAnswer, reply, replying } from "../support/raw_server.ts";

const NOBODY = "http://127.0.0.1:9";

interface Hooked {
  io: MemoryIo;
  code: number;
  log: string;
}

/** Runs `axonflow hook` with the event on stdin. */
async function hook(
  event: unknown,
  options: MemoryOptions & { args?: string[]; loaders?: Partial<typeof LOADERS> } = {},
) {
  let hooked: Hooked | undefined;
  await withFolder(async (folder) => {
    const env = { AXONFLOW_ENDPOINT: NOBODY, AXONFLOW_STATE_DIR: folder, ...options.env };
    const io = memoryIo({ ...options, stdin: typeof event === "string" ? event : JSON.stringify(event), env });
    const code = await main(["hook", ...options.args ?? []], io, { ...LOADERS, ...options.loaders });
    hooked = { io, code, log: await Deno.readTextFile(`${folder}/audit.jsonl`).catch(() => "") };
  });
  return hooked!;
}

/** A named endpoint that gives every call this payload, and remembers what it was asked. */
async function withEndpoint(
  payload: unknown,
  test: (url: string, seen: SeenRequest[]) => Promise<void>,
): Promise<void> {
  const seen: SeenRequest[] = [];
  const answer: Answer = async ({ read, write }) => {
    for (let request = await read(); request; request = await read()) {
      seen.push(request);
      const { id } = JSON.parse(request.body);
      const result = { content: [{ type: "text", text: JSON.stringify(payload) }] };
      await write(reply(200, JSON.stringify({ jsonrpc: "2.0", id, result })));
    }
  };
  await withRawServer(answer, (url) => test(url.origin, seen));
}

Deno.test("hook reads stdin only after it has dropped its permissions", async () => {
  // memoryIo throws when stdin is read before; that would end in a refusal.
  const { io, code } = await hook(before("git status"));
  assertEquals([io.dropped, code], [true, 0]);
});

Deno.test("hook drops its permissions even when its configuration cannot be used", async () => {
  const { io, code } = await hook(before("git status"), { env: { AXONFLOW_ENDPOINT: "nonsense" } });
  assertEquals([io.dropped, code], [true, 2]);
});

Deno.test("hook answers by JSON alone on Windows", async () => {
  const env = { AXONFLOW_STATE_DIR: "" };
  const { io, code } = await hook(before("rm -rf /"), { os: "windows", env });
  assertEquals([code, io.stderr], [0, ""]);
  assertEquals(JSON.parse(io.stdout).hookSpecificOutput.permissionDecision, "deny");
});

const broken = { loadEngine: () => Promise.reject(new Error("the engine is broken")) };

Deno.test("hook blocks and withholds when its own engine is broken", async () => {
  const pre = await hook(before("git status"), { loaders: broken });
  assertEquals(pre.code, 2);
  assertMatch(pre.io.stderr, /^AxonFlow governance blocked: internal error \(Error: the engine is broken\).+\n$/);
  const post = await hook(after("hello"), { loaders: broken });
  assertEquals([post.code, JSON.parse(post.io.stdout).decision], [0, "block"]);
});

Deno.test("hook loads no reader of overrides for what it lets pass, and blocks where that reader is broken", async () => {
  let loaded = 0;
  const loaders = { loadOverrides: () => (loaded++, Promise.reject(new Error("the reader is broken"))) };
  await withFolder(async (AXONFLOW_STATE_DIR) => {
    await Deno.writeTextFile(`${AXONFLOW_STATE_DIR}/overrides.json`, '{"version":1,"overrides":[]}');
    const env = { AXONFLOW_STATE_DIR };
    assertEquals((await hook(before("git status"), { env, loaders })).code, 0);
    assertEquals((await hook(before("rm -rf /"), { env, loaders })).code, 2);
    assertEquals(loaded, 0);
    assertEquals((await hook(before("git push --force"), { env, loaders })).code, 2);
    assertEquals(loaded, 1);
  });
});

Deno.test("hook gives an event of which it knows nothing the answer that every event honours", async () => {
  const io = memoryIo({ env: { AXONFLOW_ENDPOINT: NOBODY, AXONFLOW_STATE_DIR: "/nowhere" } });
  io.readStdin = () => Promise.reject(new Error("no stdin"));
  assertEquals(await main(["hook"], io, LOADERS), 2);
  assertEquals(JSON.parse(io.stdout).decision, "block");
});

Deno.test("hook says no by JSON where stderr cannot be written", async () => {
  await withFolder(async (folder) => {
    const stdin = JSON.stringify(before("rm -rf /"));
    const io = memoryIo({ stdin, env: { AXONFLOW_ENDPOINT: NOBODY, AXONFLOW_STATE_DIR: folder } });
    io.err = () => false;
    assertEquals(await main(["hook"], io, LOADERS), 0);
    assertEquals(JSON.parse(io.stdout).hookSpecificOutput.permissionDecision, "deny");
  });
});

for (const args of [["pre", "--output", "json"], ["--output", "json", "pre"], ["--output=json", "pre"]]) {
  Deno.test(`hook ${args.join(" ")} takes its words in any order`, async () => {
    const { io, code } = await hook(before("rm -rf /"), { args });
    assertEquals([code, JSON.parse(io.stdout).hookSpecificOutput.permissionDecision], [0, "deny"]);
  });
}

Deno.test("hook sends its credentials to the endpoint that was named, and to no other", async () => {
  const credentials = { AXONFLOW_AUTH: "YTpi", AXONFLOW_USER_TOKEN: "token" };
  await withEndpoint({ allowed: true, policies_evaluated: 1 }, async (url, seen) => {
    const { code } = await hook(before("ls"), { env: { ...credentials, AXONFLOW_ENDPOINT: url } });
    assertEquals(code, 0);
    assertMatch(seen[0]!.head, /^POST \/api\/v1\/mcp-server HTTP\/1\.1\r\n/);
    assertStringIncludes(seen[0]!.head, "\r\nAuthorization: Basic YTpi\r\n");
    assertStringIncludes(seen[0]!.head, "\r\nX-User-Token: token\r\n");
  });
});

Deno.test("hook denies what an endpoint allows only masked", async () => {
  const payload = { allowed: true, requires_redaction: true, redacted_statement: "echo ***" };
  await withEndpoint(payload, async (AXONFLOW_ENDPOINT) => {
    const { io, code } = await hook(before("echo secret"), { env: { AXONFLOW_ENDPOINT } });
    assertEquals(code, 2);
    assertMatch(io.stderr, /holds sensitive data; leave it out, as in: echo \*\*\*/);
  });
});

Deno.test("hook audits the call with the length and hash of its output, never the output", async () => {
  await withEndpoint({ allowed: true, recorded: true }, async (AXONFLOW_ENDPOINT, seen) => {
    await hook(after("the output itself"), { env: { AXONFLOW_ENDPOINT } });
    const audit = seen.map(({ body }) => body).find((body) => body.includes("audit_tool_call"))!;
    assertMatch(audit, /17 characters, SHA-256 [0-9a-f]{64}/);
    assertEquals(audit.includes("the output itself"), false);
  });
});

Deno.test("hook keeps the record itself when the endpoint does not take it", async () => {
  await withEndpoint({ allowed: true, recorded: false }, async (AXONFLOW_ENDPOINT) => {
    const { log } = await hook(after("x"), { env: { AXONFLOW_ENDPOINT } });
    assertEquals(JSON.parse(log).record.request_type, "tool_call_audit");
  });
});

Deno.test("hook keeps a record of an event that is too large to be judged", async () => {
  const { log } = await hook(before("x".repeat(9_000_000)));
  assertMatch(log, /exceeds 8388608 bytes/);
});

Deno.test("hook reads the call behind odd side fields", async () => {
  for (const odd of [{ session_id: null }, { session_id: 7 }, { hook_event_name: null }, { cwd: [] }]) {
    const { code } = await hook({ ...before("rm -rf /"), ...odd }, { args: ["pre"] });
    assertEquals(code, 2, JSON.stringify(odd));
  }
});

Deno.test("hook judges the commands inside an event that is broken", async () => {
  const text = JSON.stringify(before("rm -rf /"));
  for (const stdin of [text.slice(0, -1), text.replace("}", ",}"), `[${text}]`, text.replace("tool_name", "tool")]) {
    assertEquals((await hook(stdin)).code, 2, stdin);
  }
});

Deno.test("hook gives up on an endpoint within the time that is set", async () => {
  const late = lateAnswer(reply(401, ""), 5000);
  await withRawServer(late.answer, async (url) => {
    const env = { AXONFLOW_ENDPOINT: url.origin, AXONFLOW_TIMEOUT_SECONDS: "0.1" };
    assertEquals((await hook(before("git status"), { env })).code, 0);
  });
  assertEquals(await late.wasLeft, true);
});

Deno.test("hook scans an output of several megabytes through an endpoint that reads one", async () => {
  await withEndpoint({ allowed: true, recorded: true }, async (AXONFLOW_ENDPOINT, seen) => {
    const { io, code } = await hook(after("line\n".repeat(600_000)), { env: { AXONFLOW_ENDPOINT } });
    assertEquals([code, io.stdout], [0, ""]);
    assertEquals(seen.filter(({ body }) => body.includes("check_output")).length, 19);
  });
});

Deno.test("hook says what a person should mend, but not in a reason that the model reads", async () => {
  const env = { AXONFLOW_USER_TOKEN: "a b" };
  assertMatch((await hook(before("git status"), { env })).io.stderr, /AXONFLOW_USER_TOKEN is not sent/);
  assertEquals((await hook(before("rm -rf /"), { env })).io.stderr.includes("AXONFLOW_USER_TOKEN"), false);
});

Deno.test("hook answers a 401 without showing the credentials", async () => {
  await withRawServer(replying(reply(401, "")), async (url) => {
    const env = { AXONFLOW_ENDPOINT: url.origin, AXONFLOW_AUTH: "c2VjcmV0OnNlY3JldA==" };
    const { io, log } = await hook(before("ls"), { env });
    assertEquals((io.stdout + io.stderr + log).includes("c2VjcmV0"), false);
  });
});
