/** Scripts that a statement writes into a package, and has run by its package manager. */
import { assertEquals } from "@std/assert";
import { readShell } from "../../../lib/shell/read_shell.ts";
import { deletes, written } from "../support.ts";

const SCRIPTS =
  '{"scripts": {"build": "rm -r x", "pretest": "npm run build", "up": "rm -r ../x", "ok": "ls", "rm": "rm -r"}}';
const INSTALLING = '{"scripts": {"postinstall": "rm -r x"}}';
const TASKS = '{"tasks": {"clean": "rm -r x", "wipe": {"command": "rm -r x"}}}';

for (
  const [path, command, deleted = "x"] of [
    ["package.json", "npm run build"],
    ["package.json", "npm test"],
    ["package.json", "npm t"],
    ["package.json", "pnpm build"],
    ["package.json", "bun run build"],
    ["package.json", "node --run build"],
    ["package.json", "deno task build"],
    ["deno.json", "deno task clean"],
    ["deno.jsonc", "deno task -q wipe"],
    ["api/deno.json", "deno task --cwd api clean", "api/x"],
    ["package.json", "npm run rm -- x"],
    ["package.json", "yarn rm x"],
    ["package.json", "bun run rm x"],
    ["package.json", "deno task rm x"],
    ["package.json", "node --run rm -- x"],
    ["web/package.json", "npm --prefix web run build", "web/x"],
    ["web/package.json", "npm --prefix web run up"],
    ["web/package.json", "npm run build --prefix web", "web/x"],
    ["web/package.json", "yarn --cwd web build", "web/x"],
    ["web/package.json", "pnpm --dir web run rm x", "web/x"],
    ["web/package.json", "bun run --cwd web build", "web/x"],
    ["web/package.json", "bun --cwd web run build", "web/x"],
    ["web/package.json", "cd web && npm run build", "web/x"],
    ["web/package.json", "cd web && npm run up"],
    ["web/package.json", "npm -w web run build", "web/x"],
    ["web/package.json", "npm run build --workspaces", "web/x"],
    ["web/package.json", "cd api && pnpm --filter web build", "web/x"],
    ["web/package.json", "pnpm -F @shop/web run build", "web/x"],
    ["web/package.json", "pnpm -r build", "web/x"],
    ["web/package.json", "yarn workspace web build", "web/x"],
    ["web/package.json", "yarn workspaces foreach -A run build", "web/x"],
    ["package.json", "cd src/lib && npm run build"],
  ] as const
) {
  Deno.test(`${command} runs a script of ${path}`, () => {
    assertEquals(deletes(written(path, path.includes("deno") ? TASKS : SCRIPTS, command)), [deleted]);
  });
}

// What runs at an installation is judged when it is written, too.
for (const command of ["npm install", "npm ci", "yarn", "yarn add lodash", "bun install"]) {
  Deno.test(`${command} runs a script of package.json`, () => {
    assertEquals(deletes(written("package.json", INSTALLING, command)), ["x", "x"]);
    assertEquals(deletes(written("web/package.json", INSTALLING, `cd web && ${command}`)), ["web/x", "web/x"]);
  });
}

for (const command of ["npm install --ignore-scripts", "npm install lodash", "npm --prefix web install"]) {
  Deno.test(`${command} runs no script of package.json`, () => {
    assertEquals(deletes(written("package.json", INSTALLING, command)), ["x"]);
  });
}

for (
  const [text, command] of [
    [SCRIPTS, "npm run ok"],
    [SCRIPTS, "npm --version"],
    [SCRIPTS, "npm"],
    [SCRIPTS, "npm build"],
    [SCRIPTS, "yarn --version"],
    [SCRIPTS, "bun --version"],
    [SCRIPTS, "bun build x.ts"],
    [SCRIPTS, "npm --prefix web run build"],
    ['{"scripts": {"test": "rm -r x"}}', "pnpm run t"],
    ['{"scripts": {"pre": "rm -r x", "": "rm -r x"}}', "bun"],
    ['{"scripts": {"pre": "rm -r x"}}', "yarn --version"],
    ["{ no JSON", "npm run build"],
    ['{"scripts": null}', "npm run build"],
    ['{"scripts": {"a": "npm run b", "b": "npm run a"}}', "npm run a"],
  ] as const
) {
  Deno.test(`${command} runs nothing of ${text.slice(0, 14)}`, () => {
    assertEquals(deletes(written("package.json", text, command)), []);
  });
}

for (const name of ["toString", "constructor", "__proto__", "hasOwnProperty"]) {
  for (const manager of ["npm", "npm run", "pnpm", "yarn", "bun", "deno task"]) {
    Deno.test(`${manager} ${name} is no script of a package that has none of this name`, () => {
      const { overflow, partial } = readShell(written("package.json", SCRIPTS, `${manager} ${name}`));
      assertEquals({ overflow, partial }, { overflow: false, partial: false });
    });
  }
}
