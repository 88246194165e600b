/**
 * The bundles inside the executable. Separate files, because V8 parses a file whole: a hook must not pay for the MCP
 * server, nor, while an endpoint answers, for the engine.
 */
import { runTool } from "./command.ts";

interface Bundle {
  entry: string;
  file: string;
  /** Literals that name other bundles, and what they become beside this one. */
  links: Readonly<Record<string, string>>;
  /** Modules that stay outside: the other bundles. */
  external?: readonly string[];
}

export const BUNDLES: readonly Bundle[] = [
  {
    entry: "main.ts",
    file: "main.js",
    links: {
      "./lib/entry/rest.ts": "./rest.js",
      "./lib/entry/engine.ts": "./engine.js",
      "./lib/entry/own.ts": "./own.js",
    },
    external: ["./lib/entry/rest.ts", "./lib/entry/engine.ts", "./lib/entry/own.ts"],
  },
  { entry: "lib/entry/rest.ts", file: "rest.js", links: { "../entry/worker.ts": "./worker.js" } },
  { entry: "lib/entry/engine.ts", file: "engine.js", links: {} },
  { entry: "lib/entry/own.ts", file: "own.js", links: {} },
  { entry: "lib/entry/worker.ts", file: "worker.js", links: {} },
];

/** Makes all bundles in the folder. */
export async function bundleAll(folder: string): Promise<void> {
  for (const bundle of BUNDLES) await makeBundle(bundle, folder);
}

async function makeBundle({ entry, file, links, external = [] }: Bundle, folder: string): Promise<void> {
  const output = `${folder}/${file}`;
  const outside = external.flatMap((module) => ["--external", module]);
  await runTool(Deno.execPath(), ["bundle", "-q", "--minify", ...outside, "-o", output, entry]);
  let code = await Deno.readTextFile(output);
  for (const [from, to] of Object.entries(links)) {
    if (!code.includes(`"${from}"`)) throw new Error(`Cannot link ${file}: it does not name ${from}`);
    code = code.replaceAll(`"${from}"`, `"${to}"`);
  }
  await Deno.writeTextFile(output, code);
}
