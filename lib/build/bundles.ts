/**
 * The bundles inside the executable. Separate files, because V8 parses a file whole: a hook must not pay for the MCP
 * server, nor, while an endpoint answers, for the engine.
 */
import { examples } from "../entry/examples.ts";
import { runTool } from "./command.ts";
import { withoutExamples } from "./without_examples.ts";

interface Bundle {
  entry: string;
  file: string;
  /** Literals that name other bundles, and what they become beside this one. */
  links: Readonly<Record<string, string>>;
  /** Modules that stay outside: the other bundles. */
  external?: readonly string[];
  /** What becomes of the code at last. */
  rewrite?: (code: string) => string;
  /** Imports that mean another module in this bundle. */
  imports?: Readonly<Record<string, string>>;
}

const FAST_SCHEMA = { "zod/mini": "lib/contract/fast_schema.ts" };

export const BUNDLES: readonly Bundle[] = [
  {
    entry: "main.ts",
    file: "main.js",
    links: {
      "./lib/entry/rest.ts": "./rest.js",
      "./lib/entry/engine.ts": "./engine.js",
      "./lib/entry/own.ts": "./own.js",
      "./lib/entry/overrides.ts": "./overrides.js",
      "./lib/entry/examples.ts": "./examples.js",
    },
    external: ["rest", "engine", "own", "overrides", "examples"].map((name) => `./lib/entry/${name}.ts`),
    imports: FAST_SCHEMA,
  },
  { entry: "lib/entry/rest.ts", file: "rest.js", links: { "../entry/worker.ts": "./worker.js" } },
  { entry: "lib/entry/engine.ts", file: "engine.js", links: {}, rewrite: withoutExamples },
  {
    entry: "lib/entry/examples.ts",
    file: "examples.js",
    links: {},
    // Its data alone: the catalogue behind it is in the engine already.
    rewrite: () => `export const examples=${JSON.stringify(examples)};`,
  },
  { entry: "lib/entry/own.ts", file: "own.js", links: {} },
  { entry: "lib/entry/overrides.ts", file: "overrides.js", links: {}, imports: FAST_SCHEMA },
  { entry: "lib/entry/worker.ts", file: "worker.js", links: {} },
];

/** Makes all bundles in the folder. */
export async function bundleAll(folder: string): Promise<void> {
  for (const bundle of BUNDLES) await makeBundle(bundle, folder);
}

async function makeBundle(
  { entry, file, links, external = [], imports, rewrite }: Bundle,
  folder: string,
): Promise<void> {
  const output = `${folder}/${file}`;
  const map = imports ? ["--no-lock", "--import-map", await importMapWith(imports, `${output}.imports.json`)] : [];
  const outside = external.flatMap((module) => ["--external", module]);
  await runTool(Deno.execPath(), ["bundle", "-q", "--minify", ...map, ...outside, "-o", output, entry]);
  let code = await Deno.readTextFile(output);
  for (const [from, to] of Object.entries(links)) {
    if (!code.includes(`"${from}"`)) throw new Error(`Cannot link ${file}: it does not name ${from}`);
    code = code.replaceAll(`"${from}"`, `"${to}"`);
  }
  await Deno.writeTextFile(output, rewrite ? rewrite(code) : code);
}

/** Writes an import map like the one of the project, in which these imports mean other modules; its path. */
async function importMapWith(imports: Readonly<Record<string, string>>, path: string): Promise<string> {
  const own: { imports: Record<string, string> } = JSON.parse(await Deno.readTextFile("deno.json"));
  const root = new URL(`file://${await Deno.realPath(".")}/`);
  const replaced = Object.entries(imports).map(([name, module]) => [name, new URL(module, root).href]);
  await Deno.writeTextFile(path, JSON.stringify({ imports: { ...own.imports, ...Object.fromEntries(replaced) } }));
  return path;
}
