import { assert, assertEquals, assertMatch } from "@std/assert";
import { RPC_PATH } from "../../lib/contract/rpc.ts";
import { recordsIn } from "../support/records.ts";
import { AXONFLOW, runAxonflow, servedEndpoint } from "../support/executable.ts";
import { withFolder } from "../support/memory_io.ts";
import { SECRET } from "./support/credentials.ts";
import { rpc } from "./support/endpoint.ts";

Deno.test("axonflow serve answers /health and the governance tools", async () => {
  await withFolder(async (folder) => {
    await using served = await servedEndpoint(folder);
    const health = await (await fetch(`${served.url}/health`)).json();
    assertEquals([health.status, health.service], ["healthy", "axonflow-agent"]);
    const args = { connector_type: "codex.Bash", statement: "rm -rf /" };
    const response = await fetch(served.url + RPC_PATH, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: rpc("tools/call", { name: "check_policy", arguments: args }),
    });
    assertEquals((await response.json()).result.structuredContent.allowed, false);
  });
});

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  Deno.test(`axonflow serve ends cleanly on ${signal}`, { ignore: Deno.build.os === "windows" }, async () => {
    await withFolder(async (folder) => {
      const process = new Deno.Command(AXONFLOW, {
        args: ["serve", "--port", "0"],
        env: { AXONFLOW_STATE_DIR: folder },
        clearEnv: true,
        stdin: "null",
        stdout: "piped",
        stderr: "piped",
      }).spawn();
      const reader = process.stderr.getReader();
      assert(!(await reader.read()).done, "it says where it listens");
      process.kill(signal);
      reader.releaseLock();
      const { code, stdout } = await process.output();
      assertEquals([code, new TextDecoder().decode(stdout)], [0, ""]);
    });
  });
}

Deno.test("axonflow serve says in one line that the port is taken", async () => {
  await withFolder(async (folder) => {
    using taken = Deno.listen({ hostname: "127.0.0.1", port: 0 });
    const { port } = taken.addr as Deno.NetAddr;
    const env = { AXONFLOW_STATE_DIR: folder };
    const { code, stdout, stderr } = await runAxonflow({ args: ["serve", "--port", String(port)], env });
    assertEquals([code, stdout], [1, ""]);
    assertMatch(stderr, new RegExp(`^axonflow: Cannot listen on 127.0.0.1:${port}: .*--port\n$`));
  });
});

Deno.test("axonflow serve does not start where it cannot keep records", async () => {
  await withFolder(async (folder) => {
    await Deno.writeTextFile(`${folder}/file`, "");
    const env = { AXONFLOW_STATE_DIR: `${folder}/file` };
    const { code, stderr } = await runAxonflow({ args: ["serve", "--port", "0"], env });
    assertEquals(code, 1);
    assertMatch(stderr, /^axonflow: Cannot [^\n]*audit log[^\n]*\n$/);
  });
});

for (const host of ["*", "a/b", "0.0.0.0/0"]) {
  Deno.test(`axonflow serve --host ${host} is refused in one line`, async () => {
    await withFolder(async (folder) => {
      const args = ["serve", "--port", "0", "--host", host];
      const { code, stdout, stderr } = await runAxonflow({ args, env: { AXONFLOW_STATE_DIR: folder } });
      assertEquals([code, stdout], [2, ""]);
      assertMatch(stderr, /^axonflow: Cannot listen on [^\n]+\n$/);
    });
  });
}

const FILE_MODES = { ignore: Deno.build.os === "windows" };

Deno.test(
  "axonflow serve asks for the credentials of its file, and a hook that has them is answered",
  FILE_MODES,
  async () => {
    await withFolder(async (folder) => {
      const { stdout: secret } = await runAxonflow({ args: ["serve", "hash-secret"], stdin: `${SECRET}\n` });
      const file = `${folder}/clients.json`;
      const clients = [{ client_id: "build", secret: secret.trim() }];
      await Deno.writeTextFile(file, JSON.stringify({ clients }), { mode: 0o600 });
      await using served = await servedEndpoint(`${folder}/endpoint`, { env: { AXONFLOW_SERVE_AUTH_FILE: file } });
      assertEquals((await fetch(`${served.url}/health`)).status, 200);
      const hook = (env: Record<string, string>) =>
        runAxonflow({
          args: ["hook", "pre"],
          stdin: JSON.stringify({ hook_event_name: "PreToolUse", tool_name: "Bash", tool_input: { command: "ls" } }),
          env: { AXONFLOW_STATE_DIR: `${folder}/own`, AXONFLOW_ENDPOINT: served.url, ...env },
        });
      const allowed = await hook({ AXONFLOW_AUTH: btoa(`build:${SECRET}`) });
      assertEquals([allowed.code, allowed.stderr], [0, ""]);
      const refused = await hook({ AXONFLOW_AUTH: btoa("build:another secret") });
      assertEquals(refused.code, 2);
      assertEquals((await hook({})).code, 2);
      const records = await recordsIn(`${served.stateDir}/audit.jsonl`);
      assertEquals(records.map(({ client_id, policy_decision }) => [client_id, policy_decision])[0], [
        "build",
        "allowed",
      ]);
      assert(records.slice(1).every(({ client_id, policy_decision }) => !client_id && policy_decision === "blocked"));
      assert(records.length > 1);
    });
  },
);

Deno.test(
  "axonflow serve does not start with a file that others can read, or that it cannot use",
  FILE_MODES,
  async () => {
    await withFolder(async (folder) => {
      const file = `${folder}/clients.json`;
      const serve = () =>
        runAxonflow({
          args: ["serve", "--port", "0"],
          env: { AXONFLOW_STATE_DIR: folder, AXONFLOW_SERVE_AUTH_FILE: file },
        });
      const absent = await serve();
      assertEquals(absent.code, 1);
      assertMatch(absent.stderr, /^axonflow: Cannot use AXONFLOW_SERVE_AUTH_FILE [^\n]+\n$/);
      await Deno.writeTextFile(file, '{"clients":[]}', { mode: 0o600 });
      const empty = await serve();
      assertEquals(empty.code, 1);
      assertMatch(empty.stderr, /^axonflow: Cannot use [^\n]+ names nobody[^\n]*\n$/);
      await Deno.chmod(file, 0o640);
      const open = await serve();
      assertEquals(open.code, 1);
      assertMatch(open.stderr, /^axonflow: Cannot use [^\n]+chmod 600 it\n$/);
    });
  },
);

Deno.test("axonflow serve shows its page, and verifies the chain with the permissions that it has", async () => {
  await withFolder(async (folder) => {
    await using served = await servedEndpoint(folder);
    const args = { connector_type: "codex.Bash", statement: "rm -rf /" };
    await (await fetch(served.url + RPC_PATH, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: rpc("tools/call", { name: "check_policy", arguments: args }),
    })).text();
    const overview = await (await fetch(served.url)).text();
    assertMatch(overview, /href="\/decisions\/[\w-]+"><code><bdi>rm -rf \/</);
    const verified = await fetch(`${served.url}/chain`, { method: "POST", headers: { origin: served.url } });
    assertMatch(await verified.text(), /The chain is complete and unchanged.*1 record verified/);
    const style = await fetch(`${served.url}/page/style.css`);
    assertMatch(await style.text(), /prefers-color-scheme: dark/);
  });
});

Deno.test("axonflow serve --access-log writes its lines to stderr, and counts decisions in /metrics", async () => {
  await withFolder(async (folder) => {
    await using served = await servedEndpoint(folder, { args: ["--access-log"] });
    const headers = { "content-type": "application/json" };
    for (const statement of ["rm -rf /", "ls", "ls -la"]) {
      const body = rpc("tools/call", { name: "check_policy", arguments: { connector_type: "codex.Bash", statement } });
      await (await fetch(served.url + RPC_PATH, { method: "POST", headers, body })).text();
    }
    const metrics = await (await fetch(`${served.url}/metrics`)).text();
    assertMatch(metrics, /^axonflow_decisions_total\{phase="request",verdict="blocked"\} 1$/m);
    assertMatch(metrics, /^axonflow_decisions_total\{phase="request",verdict="allowed"\} 2$/m);
    assertMatch(
      metrics,
      /^axonflow_http_requests_total\{route="\/api\/v1\/mcp-server",method="POST",status="200"\} 3$/m,
    );
    const lines = (await served.end()).split("\n").filter((line) => line.startsWith("{")).map((line) =>
      JSON.parse(line)
    );
    assertEquals(lines.map(({ path, status }) => [path, status]), [
      ...Array.from({ length: 3 }, () => [RPC_PATH, 200]),
      ["/metrics", 200],
    ]);
  });
});
