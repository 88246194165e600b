/** The plugin in a real Codex, installed by Codex's own commands from a copy of the repository. */
import { assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { VERSION } from "../../lib/core/version.ts";
import { recordsIn, summary } from "./support/audit_trail.ts";
import { inRepository } from "./support/axonflow.ts";
import { mcpCall, shell } from "./support/model_item.ts";
import { openSession, type Session } from "./support/session.ts";

/** What Codex takes from a checkout of this repository. */
const PLUGIN_PARTS = [".agents", ".codex-plugin", ".mcp.json", "hooks", "skills"];

/** No hooks, and axonflow on PATH. */
const options = { governed: false, env: { PATH: `${inRepository("dist")}:${Deno.env.get("PATH")}` } };

async function installPlugin({ home, codex }: Session): Promise<void> {
  for (const part of PLUGIN_PARTS) await copy(inRepository(part), `${home}/axonflow/${part}`);
  await codex("plugin", "marketplace", "add", `${home}/axonflow`);
  await codex("plugin", "add", "axonflow@axonflow");
}

async function copy(from: string, to: string): Promise<void> {
  if ((await Deno.stat(from)).isFile) return await Deno.copyFile(from, to);
  await Deno.mkdir(to, { recursive: true });
  for await (const { name } of Deno.readDir(from)) await copy(`${from}/${name}`, `${to}/${name}`);
}

Deno.test("Codex installs the plugin from a checkout and lists it as enabled", async () => {
  await using session = await openSession(options);
  await installPlugin(session);
  const { installed: [plugin] } = JSON.parse(await session.codex("plugin", "list", "--json"));
  assertEquals([plugin.pluginId, plugin.version, plugin.enabled], ["axonflow@axonflow", VERSION, true]);
});

Deno.test("Codex shows the model every skill with its whole description", async () => {
  await using session = await openSession(options);
  await installPlugin(session);
  const [instructions] = await session.go();
  for await (const { name } of Deno.readDir(inRepository("skills"))) {
    const skill = await Deno.readTextFile(inRepository(`skills/${name}/SKILL.md`));
    const description = skill.match(/^description: (.+)$/m)![1];
    assertStringIncludes(instructions!, `- axonflow:${name}: ${description}`);
  }
});

Deno.test("Codex starts the plugin's MCP server with our settings, and the model's call is on record", async () => {
  await using session = await openSession(options);
  await installPlugin(session);
  const statement = "git status";
  const [, shown] = await session.go([
    mcpCall("axonflow", "check_policy", { connector_type: "codex.Bash", statement }),
  ]);
  assertMatch(shown!, /"allowed": ?true/);
  assertEquals((await recordsIn(session.state)).map(summary), ["mcp_check_policy codex.Bash allowed"]);
});

Deno.test("Codex lets the model use the governance tools in its read-only sandbox without asking anybody", async () => {
  await using session = await openSession({ ...options, sandbox: "read-only" });
  await installPlugin(session);
  const call = { tool_name: "web_search", input: { text: "weather" }, success: true };
  const [, shown] = await session.go([mcpCall("axonflow", "audit_tool_call", call)]);
  assertMatch(shown!, /"recorded": ?true/);
});

Deno.test("the plugin itself brings no hooks: those live at user level, where an upgrade does not untrust them", async () => {
  await using session = await openSession(options);
  await installPlugin(session);
  await session.go([shell("true")]);
  assertEquals(await recordsIn(session.state), []);
});
