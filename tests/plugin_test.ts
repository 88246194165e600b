/** The plugin's files are data; here they are held against the program that they describe. */
import { assert, assertEquals, assertGreater, assertStringIncludes } from "@std/assert";
import { hookOptionsOf } from "../lib/cli/hook.ts";
import { operations } from "../lib/contract/mod.ts";
import { ENV } from "../lib/core/environment.ts";
import { VERSION } from "../lib/core/version.ts";

const root = new URL("../", import.meta.url);

function text(path: string): string {
  return Deno.readTextFileSync(new URL(path, root));
}

// deno-lint-ignore no-explicit-any -- the tests below check the shape as they read it
function json(path: string): any {
  return JSON.parse(text(path));
}

const manifest = json(".codex-plugin/plugin.json");

Deno.test("deno.json, the program and the plugin have one version", () => {
  assertEquals([VERSION, manifest.version], [json("deno.json").version, json("deno.json").version]);
});

Deno.test("plugin.json points at skills and MCP server, and says that it brings no hooks", () => {
  assert(Deno.statSync(new URL(manifest.skills, root)).isDirectory);
  assert(Deno.statSync(new URL(manifest.mcpServers, root)).isFile);
  // Without the key Codex would load hooks/hooks.json, and distrust it at each upgrade of the plugin.
  assertEquals(manifest.hooks, {});
});

Deno.test("the marketplace offers the plugin of this repository", () => {
  const { name, plugins } = json(".agents/plugins/marketplace.json");
  assertEquals(`${plugins[0].name}@${name}`, "axonflow@axonflow");
  assertEquals(plugins[0].name, manifest.name);
  assert(Deno.statSync(new URL(`${plugins[0].source.path}.codex-plugin/plugin.json`, root)).isFile);
});

Deno.test("the MCP server is handed every variable that it reads", () => {
  const { command, args, env_vars } = json(".mcp.json").mcpServers.axonflow;
  assertEquals([command, ...args], ["axonflow", "mcp"]);
  // Who may call `serve` is no business of `mcp`. Codex passes HOME by itself, but not the other variables that say
  // where settings and state are.
  assertEquals(env_vars, [
    ...Object.values(ENV).filter((name) => name !== ENV.serveAuthFile),
    "XDG_CONFIG_HOME",
    "XDG_STATE_HOME",
  ]);
});

const hooks = json("hooks/hooks.json");

Deno.test("hooks.json has no top-level key that would make Codex drop the file", () => {
  assertEquals(Object.keys(hooks), ["description", "hooks"]);
});

for (const [event, argument] of [["PreToolUse", "pre"], ["PostToolUse", "post"]] as const) {
  Deno.test(`hooks.json runs axonflow hook ${argument} on every tool at ${event}`, () => {
    const [{ matcher, hooks: [hook] }] = hooks.hooks[event];
    assertEquals([matcher, hook.type, hook.timeout], ["*", "command", 15]);
    for (const [command, program] of [[hook.command, "axonflow"], [hook.commandWindows, "axonflow.exe"]]) {
      const [first, second, ...rest] = command.split(" ");
      assertEquals([first, second], [program, "hook"]);
      assertEquals(hookOptionsOf(rest, "linux"), { moment: argument, form: "exit_code" });
    }
  });
}

const skills = [...Deno.readDirSync(new URL("skills/", root))].map(({ name }) => name);

Deno.test("there is a skill for each job", () => {
  const expected = [
    "audit-search",
    "governance-status",
    "pii-scan",
    "policy-list",
    "post-execute-audit",
    "pre-execute-check",
  ];
  assertEquals(skills.toSorted(), expected);
});

/** The names that a skill may use in backticks: tools, their fields, and the words of Codex and of the wire. */
const KNOWN = new Set<string>([
  ...operations.map(({ name }) => name),
  ...operations.flatMap(({ input, output }) => [...Object.keys(input.shape), ...Object.keys(output.shape)]),
  ...["write_stdin", "apply_patch", "web_search"],
  ...["mcp_check_policy", "mcp_check_output", "tool_call_audit", "needs_approval", "require_approval"],
]);

for (const skill of skills) {
  const content = text(`skills/${skill}/SKILL.md`);

  Deno.test(`skill ${skill} has a front matter that Codex shows in full`, () => {
    const [, name, description] = content.match(/^---\nname: (.+)\ndescription: (.+)\n---\n/) ?? [];
    assertEquals(name, skill);
    assert(skill.length <= 64 && description!.length <= 1024);
  });

  Deno.test(`skill ${skill} names only tools and fields that exist`, () => {
    const names = [...content.matchAll(/`([a-z]+(?:_[a-z]+)+)`/g)].map(([, name]) => name!);
    assertEquals(names.filter((name) => !KNOWN.has(name)), []);
    assertGreater(operations.filter(({ name }) => names.includes(name)).length, 0);
  });

  Deno.test(`skill ${skill} names connectors as the hooks do`, () => {
    const connectors = [...content.matchAll(/`([\w-]+\.[\w-]+)`/g)].map(([, connector]) => connector!);
    assertEquals(connectors.filter((connector) => !connector.startsWith("codex.")), []);
  });
}

Deno.test("the skill that looks for the hooks names their commands", () => {
  for (const argument of ["pre", "post"]) {
    assertStringIncludes(text("skills/governance-status/SKILL.md"), `\`axonflow hook ${argument}\``);
  }
});
