/** A person's overrides and the programs that live on: they hold without a restart. */
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { assertEquals, assertMatch } from "@std/assert";
import { RPC_PATH, toolsCall } from "../../lib/contract/rpc.ts";
import { AXONFLOW, runAxonflow, servedEndpoint } from "../support/executable.ts";
import { before } from "../support/hook_world.ts";
import { withFolder } from "../support/memory_io.ts";

const POLICY = "sys_dangerous_git_force_push";
const PUSH = { connector_type: "codex.Bash", statement: "git push --force" };

async function created(folder: string, ...args: string[]): Promise<string> {
  const env = { AXONFLOW_STATE_DIR: folder };
  const given = ["override", "create", "--policy", POLICY, "--reason", "a test", ...args];
  const { stdout, stderr } = await runAxonflow({ args: given, env });
  const id = /override revoke (\S+)\n$/.exec(stdout)?.[1];
  if (id === undefined) throw new Error(stderr);
  return id;
}

async function revoked(folder: string, id: string): Promise<void> {
  const { code } = await runAxonflow({ args: ["override", "revoke", id], env: { AXONFLOW_STATE_DIR: folder } });
  assertEquals(code, 0);
}

interface Answer {
  allowed: boolean;
  overrides: { id: string }[];
  override_existing_id?: string;
}

/** Goes through one override's life, with a way to ask for a tool's answer. */
async function livesThrough(folder: string, ask: (name: string, args: object) => Promise<Answer>): Promise<void> {
  assertEquals((await ask("check_policy", PUSH)).allowed, false);
  const id = await created(folder, "--cwd", folder);
  assertEquals((await ask("check_policy", PUSH)).allowed, false);
  const cwd = `${await Deno.realPath(folder)}/below`;
  const lifted = await ask("check_policy", { ...PUSH, cwd });
  assertEquals([lifted.allowed, lifted.override_existing_id], [true, id]);
  assertEquals((await ask("list_overrides", {})).overrides.map((override) => override.id), [id]);
  await revoked(folder, id);
  assertEquals((await ask("check_policy", { ...PUSH, cwd })).allowed, false);
  assertEquals((await ask("list_overrides", {})).overrides, []);
  assertEquals((await ask("list_overrides", { include_revoked: true })).overrides.length, 1);
  await created(folder);
  assertEquals((await ask("check_policy", PUSH)).allowed, true);
  await Deno.writeTextFile(`${folder}/overrides.json`, "{");
  assertEquals((await ask("check_policy", PUSH)).allowed, false);
}

Deno.test("axonflow serve honours an override from the moment that it is made to its end", async () => {
  await withFolder(async (folder) => {
    await using served = await servedEndpoint(folder);
    await livesThrough(folder, async (name, args) => {
      const headers = { "content-type": "application/json" };
      const response = await fetch(served.url + RPC_PATH, {
        method: "POST",
        headers,
        body: toolsCall("1", name, args),
      });
      return (await response.json()).result.structuredContent;
    });
  });
});

Deno.test("axonflow mcp honours an override from the moment that it is made to its end", async () => {
  await withFolder(async (folder) => {
    const env = { AXONFLOW_STATE_DIR: folder, AXONFLOW_ENDPOINT: "http://127.0.0.1:1" };
    const client = new Client({ name: "test", version: "1.0.0" });
    await client.connect(new StdioClientTransport({ command: AXONFLOW, args: ["mcp"], env, stderr: "ignore" }));
    try {
      await livesThrough(folder, async (name, args) => {
        const { structuredContent } = await client.callTool({ name, arguments: { ...args } });
        return structuredContent as unknown as Answer;
      });
    } finally {
      await client.close();
    }
  });
});

Deno.test("a hook tells axonflow serve its folder, so that an override of that folder holds", async () => {
  await withFolder(async (folder) => {
    await using served = await servedEndpoint(folder);
    const env = { AXONFLOW_STATE_DIR: `${folder}/hook`, AXONFLOW_ENDPOINT: served.url };
    const hook = (cwd: string) =>
      runAxonflow({ args: ["hook"], stdin: JSON.stringify({ ...before("git push --force"), cwd }), env });
    await created(folder, "--cwd", folder);
    const cwd = await Deno.realPath(folder);
    assertEquals((await hook(cwd)).code, 0);
    const elsewhere = await hook(`${cwd}x`);
    assertEquals(elsewhere.code, 2);
    assertMatch(elsewhere.stderr, /only a person can lift this/);
  });
});

Deno.test("the endpoint shows overrides and makes none", async () => {
  await withFolder(async (folder) => {
    await using served = await servedEndpoint(folder);
    const id = await created(folder);
    const path = `${served.url}/api/v1/overrides`;
    const { overrides, count } = await (await fetch(`${path}?policy_id=${POLICY}`)).json();
    assertEquals([overrides[0].id, overrides[0].policy_type, count], [id, "static", 1]);
    assertEquals((await (await fetch(`${path}?policy_id=sys_other`)).json()).count, 0);
    for (
      const [method, url] of [["POST", path], ["DELETE", `${path}/${id}`], ["PUT", path], ["PATCH", path]] as const
    ) {
      const response = await fetch(url, { method });
      assertEquals(response.status, 403);
      assertMatch((await response.json()).error, /axonflow override create .+ axonflow override revoke ID$/);
    }
    assertEquals((await (await fetch(path)).json()).count, 1);
  });
});
