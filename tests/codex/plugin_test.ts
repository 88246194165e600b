/** The plugin in a real Codex, installed by Codex's own commands from a copy of the repository. */
import { assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { VERSION } from "../../lib/core/version.ts";
import { recordsIn, summary } from "./support/audit_trail.ts";
import { inRepository } from "./support/axonflow.ts";
import { mcpCall, shell } from "./support/model_item.ts";
import { openSession, type Session } from "./support/session.ts";

/** What Codex takes from a checkout of this repository. */
const PLUGIN_PARTS = [".agents", ".codex-plugin", ".mcp.json", "hooks", "skills"];

/** A session without hooks, with the plugin and with axonflow on PATH. */
async function openWithPlugin(): Promise<Session> {
  const PATH = `${inRepository("dist")}:${Deno.env.get("PATH")}`;
  const session = await openSession({ governed: false, env: { PATH } });
  const checkout = `${session.home}/axonflow`;
  for (const part of PLUGIN_PARTS) await copy(inRepository(part), `${checkout}/${part}`);
  await session.codex("plugin", "marketplace", "add", checkout);
  await session.codex("plugin", "add", "axonflow@axonflow");
  return session;
}

async function copy(from: string, to: string): Promise<void> {
  if ((await Deno.stat(from)).isFile) return await Deno.copyFile(from, to);
  await Deno.mkdir(to, { recursive: true });
  for await (const { name } of Deno.readDir(from)) await copy(`${from}/${name}`, `${to}/${name}`);
}

Deno.test("Codex installs the plugin from a checkout and lists it as enabled", async () => {
  await using session = await openWithPlugin();
  const { installed: [plugin] } = JSON.parse(await session.codex("plugin", "list", "--json"));
  assertEquals([plugin.pluginId, plugin.version, plugin.enabled], ["axonflow@axonflow", VERSION, true]);
});

Deno.test("Codex shows the model every skill with its whole description", async () => {
  await using session = await openWithPlugin();
  const [instructions] = await session.go();
  for await (const { name } of Deno.readDir(inRepository("skills"))) {
    const skill = await Deno.readTextFile(inRepository(`skills/${name}/SKILL.md`));
    const description = skill.match(/^description: (.+)$/m)![1];
    assertStringIncludes(instructions!, `- axonflow:${name}: ${description}`);
  }
});

Deno.test("Codex starts the plugin's MCP server with our settings, and the model's call is on record", async () => {
  await using session = await openWithPlugin();
  const statement = "git status";
  const [, shown] = await session.go([
    mcpCall("axonflow", "check_policy", { connector_type: "codex.Bash", statement }),
  ]);
  assertMatch(shown!, /"allowed": ?true/);
  assertEquals((await recordsIn(session.state)).map(summary), ["mcp_check_policy codex.Bash allowed"]);
});

Deno.test("the plugin itself brings no hooks: those live at user level, where an upgrade does not untrust them", async () => {
  await using session = await openWithPlugin();
  await session.go([shell("true")]);
  assertEquals(await recordsIn(session.state), []);
});
