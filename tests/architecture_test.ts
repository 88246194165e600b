/** The import arrows: what may know what. The table is the architecture; CONTRIBUTING.md says why. */
import { assertEquals } from "@std/assert";
import { BUNDLES } from "../lib/build/bundles.ts";

/** For each folder of lib: the folders that it may import from, and the packages. */
const ARROWS: Record<string, { folders: string[]; packages?: string[] }> = {
  core: { folders: [] },
  contract: { folders: ["core"], packages: ["zod"] },
  client: { folders: ["core", "contract"] },
  detect: { folders: ["core"] },
  shell: { folders: ["core"], packages: ["unbash"] },
  sql: { folders: ["core"] },
  policy: { folders: ["core", "detect", "shell", "sql"] },
  // Knows by their types what its modules stand in for and load.
  parts: { folders: ["core", "entry", "policy", "shell", "sql"] },
  own: { folders: ["core", "policy"], packages: ["jsonc-parser", "zod"] },
  store: { folders: ["core"], packages: ["node:crypto", "node:sqlite", "zod"] },
  govern: { folders: ["core", "contract", "detect", "policy", "store"] },
  hook: { folders: ["core", "contract", "client"], packages: ["zod"] },
  mcp: { folders: ["core", "contract", "client"], packages: ["@modelcontextprotocol/server"] },
  deliver: { folders: ["core", "contract", "client", "store"] },
  // own: the endpoint tries patterns by the rules of a policies file, and by nothing else of it.
  server: { folders: ["access", "core", "contract", "govern", "own", "page", "store"], packages: ["hono"] },
  page: { folders: ["core", "contract", "store"], packages: ["hono"] },
  access: { folders: ["core"], packages: ["node:crypto", "zod"] },
  cli: {
    folders: ["access", "core", "contract", "client", "deliver", "hook", "parts", "policy", "store", "entry"],
    packages: ["@std/cli", "@std/text"],
  },
  entry: {
    folders: [
      "access",
      "core",
      "contract",
      "client",
      "deliver",
      "detect",
      "govern",
      "hook",
      "mcp",
      "own",
      "parts",
      "policy",
      "server",
      "shell",
      "sql",
      "store",
    ],
  },
  build: {
    folders: ["core", "detect", "entry", "policy", "shell", "store"],
    packages: ["@eslint-community/regexpp", "@std/cli", "acorn", "acorn-walk"],
  },
};

/** For single files of lib that know more than their folder may: the bundle of the commands. */
const FILE_ARROWS: typeof ARROWS = { "entry/rest.ts": { folders: ["cli"] } };

const ENTRIES = [...BUNDLES.map(({ entry }) => entry), "lib/build/demo.ts", "lib/build/release.ts"];

interface Module {
  specifier: string;
  dependencies?: { specifier: string; code?: { specifier?: string }; type?: { specifier?: string } }[];
}

async function modulesOf(entry: string): Promise<Module[]> {
  const { stdout } = await new Deno.Command("deno", { args: ["info", "--json", entry] }).output();
  return JSON.parse(new TextDecoder().decode(stdout)).modules;
}

const ROOT = new URL("../", import.meta.url).href;

/** `client` for a module of that folder, `npm zod` for a package, undefined for the top level and the shims. */
function placeOf(specifier: string): string | undefined {
  const folder = new RegExp(`^${ROOT}lib/(\\w+)/`).exec(specifier)?.[1];
  return folder === "std" ? undefined : folder;
}

function packageOf(specifier: string): string | undefined {
  if (!/^(npm|jsr|node|@|zod|hono|unbash)/.test(specifier)) return undefined;
  return /^(?:npm:|jsr:)?(@[^/]+\/[^/@]+|[^/@]+)/.exec(specifier)?.[1];
}

Deno.test("every import follows an arrow of the table", async () => {
  const broken = new Set<string>();
  for (const { specifier, dependencies = [] } of (await Promise.all(ENTRIES.map(modulesOf))).flat()) {
    const from = placeOf(specifier);
    if (!from) continue;
    const { folders, packages = [] } = FILE_ARROWS[specifier.slice(`${ROOT}lib/`.length)] ?? ARROWS[from] ??
      { folders: [] };
    for (const dependency of dependencies) {
      const target = dependency.code?.specifier ?? dependency.type?.specifier ?? "";
      const to = placeOf(target);
      const named = packageOf(dependency.specifier);
      if (to && to !== from && !folders.includes(to)) broken.add(`${specifier.slice(ROOT.length)} -> ${to}`);
      if (named && !packages.includes(named)) broken.add(`${specifier.slice(ROOT.length)} -> ${named}`);
    }
  }
  assertEquals([...broken], []);
});

Deno.test("the table knows every folder of lib", () => {
  const folders = [...Deno.readDirSync(new URL("../lib", import.meta.url))].map(({ name }) => name);
  assertEquals(folders.filter((name) => name !== "std").sort(), Object.keys(ARROWS).sort());
});

Deno.test("the exit code is given to the system in one place alone", async () => {
  const exiting: string[] = [];
  for (const entry of ["main.ts", "lib/entry/rest.ts", "lib/entry/engine.ts", "lib/entry/worker.ts"]) {
    for (const { specifier } of await modulesOf(entry)) {
      if (!specifier.startsWith(ROOT) || specifier.includes("/lib/std/")) continue;
      if (/\bDeno\.exit\(/.test(await Deno.readTextFile(new URL(specifier)))) {
        exiting.push(specifier.slice(ROOT.length));
      }
    }
  }
  assertEquals(exiting, ["main.ts"]);
});
