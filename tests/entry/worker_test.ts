import { assert, assertEquals, assertMatch } from "@std/assert";
import { RPC_PATH } from "../../lib/contract/rpc.ts";
import { recordsIn } from "../support/records.ts";
import { hostWorker } from "./support/worker_host.ts";
import type { McpStart, RulesMessage } from "../../lib/entry/worker_message.ts";

const CHECK = JSON.stringify({
  jsonrpc: "2.0",
  id: 1,
  method: "tools/call",
  params: { name: "check_policy", arguments: { connector_type: "codex.Bash", statement: "rm -rf /" } },
});

const RULES: RulesMessage = { settings: { profile: "default", actions: {} }, ownPath: "/nowhere/policies.json" };

const AUDIT = { fsync: "batch", retentionDays: 90 } as const;

const SERVE = { command: "serve", hostname: "127.0.0.1", audit: AUDIT, rules: RULES } as const;

function temporaryFolder(): { path: string } & Disposable {
  const path = Deno.makeTempDirSync({ prefix: "axonflow-test-" });
  return { path, [Symbol.dispose]: () => Deno.removeSync(path, { recursive: true }) };
}

/** What `serve` is granted. */
function only(folder: string): Deno.PermissionOptions {
  return { net: ["127.0.0.1"], read: [folder], write: [folder] };
}

Deno.test("the worker serves the endpoint with access to its address and its log alone", async () => {
  using folder = temporaryFolder();
  const logPath = `${folder.path}/audit.jsonl`;
  using worker = await hostWorker(
    { ...SERVE, port: 0, logPath, overridesPath: `${logPath}.overrides` },
    only(folder.path),
  );
  const message = await worker.next();
  assert(typeof message === "object" && "listening" in message, JSON.stringify(message));
  const url = `http://127.0.0.1:${message.listening.port}${RPC_PATH}`;
  const response = await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body: CHECK });
  assertEquals((await response.json()).result.structuredContent.allowed, false);
  worker.stop();
  assertEquals(await worker.next(), { exit: 0 });
  assertEquals((await recordsIn(logPath)).map(({ source }) => source), ["serve"]);
});

Deno.test("the worker says in one line that a port is taken", async () => {
  using folder = temporaryFolder();
  using taken = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const { port } = taken.addr as Deno.NetAddr;
  const start = {
    ...SERVE,
    port,
    logPath: `${folder.path}/audit.jsonl`,
    overridesPath: `${folder.path}/overrides.json`,
  };
  using worker = await hostWorker(start, only(folder.path));
  assertEquals(await worker.next(), {
    error: `Cannot listen on 127.0.0.1:${port}: another program uses this port; choose one with --port`,
  });
});

Deno.test("the worker does not serve without an audit log", async () => {
  using folder = temporaryFolder();
  const start = { ...SERVE, port: 0, logPath: folder.path, overridesPath: `${folder.path}/overrides.json` };
  using worker = await hostWorker(start, only(folder.path));
  const message = await worker.next();
  assert(typeof message === "object" && "error" in message, JSON.stringify(message));
  assertMatch(message.error, /^Cannot open the audit log /);
});

/** `axonflow mcp` in a process of its own: it speaks on stdin and stdout. */
function mcpProcess(settings: Partial<McpStart["settings"]>, logPath: string): Deno.ChildProcess {
  const start: McpStart = {
    command: "mcp",
    settings: { endpoint: "http://127.0.0.1:1", endpointIsSet: false, failMode: "local", ...settings },
    logPath,
    audit: AUDIT,
    overridesPath: `${logPath}.overrides`,
    rules: RULES,
  };
  const host = new URL("./support/worker_host.ts", import.meta.url).href;
  const args = ["run", "-A", "--unstable-worker-options", host, JSON.stringify(start)];
  return new Deno.Command("deno", { args, stdin: "piped", stdout: "piped", stderr: "piped" }).spawn();
}

async function answersTo(requests: object[], settings: Partial<McpStart["settings"]>, logPath: string) {
  const process = mcpProcess(settings, logPath);
  const writer = process.stdin.getWriter();
  for (const request of requests) await writer.write(new TextEncoder().encode(JSON.stringify(request) + "\n"));
  await writer.close();
  const { code, stdout } = await process.output();
  return { code, answers: new TextDecoder().decode(stdout).trim().split("\n").map((line) => JSON.parse(line)) };
}

const INITIALIZE = {
  jsonrpc: "2.0",
  id: 0,
  method: "initialize",
  params: { protocolVersion: "2025-06-18", capabilities: {}, clientInfo: { name: "codex-mcp-client", version: "1" } },
};

Deno.test("the worker serves MCP from the built-in engine where no endpoint answers", async () => {
  using folder = temporaryFolder();
  const logPath = `${folder.path}/audit.jsonl`;
  const { code, answers } = await answersTo([INITIALIZE, JSON.parse(CHECK)], { endpointIsSet: true }, logPath);
  assertEquals([code, answers.map(({ id }) => id)], [0, [0, 1]]);
  const output = answers[1].result.structuredContent;
  assertEquals(output.allowed, false);
  assertMatch(output.note, /built-in engine, because http:\/\/127.0.0.1:1 did not/);
  const [record] = await recordsIn(logPath);
  assertEquals([record!.source, record!.delivery], ["mcp", "pending"]);
  assertEquals(record!.delivery_endpoint, "http://127.0.0.1:1/");
});

Deno.test("the worker answers for no endpoint if the fail mode forbids it", async () => {
  using folder = temporaryFolder();
  const logPath = `${folder.path}/audit.jsonl`;
  const { answers } = await answersTo([INITIALIZE, JSON.parse(CHECK)], { failMode: "closed" }, logPath);
  assertEquals(answers[1].result.isError, true);
  assertMatch(answers[1].result.content[0].text, /^Cannot carry out check_policy: /);
});

Deno.test("the worker ends when it is told to, with its input still open", async () => {
  using folder = temporaryFolder();
  const process = mcpProcess({}, `${folder.path}/audit.jsonl`);
  const writer = process.stdin.getWriter();
  await writer.write(new TextEncoder().encode(JSON.stringify(INITIALIZE) + "\n"));
  const reader = process.stdout.getReader();
  await reader.read(); // The answer: the server is up.
  process.kill("SIGTERM");
  assertEquals((await process.status).code, 0);
  await Promise.all([reader.cancel(), process.stderr.cancel(), writer.abort()]);
});
