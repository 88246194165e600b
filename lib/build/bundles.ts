/**
 * The bundles inside the executable. Separate files, because V8 parses a file whole: a hook must not pay for the MCP
 * server, nor, while an endpoint answers, for the engine.
 */
import { examples } from "../entry/examples.ts";
import { runTool } from "./command.ts";
import { withHotFunctions } from "./hot_functions.ts";
import { inAscii } from "./in_ascii.ts";
import { PACKED } from "./packed.ts";
import { withTextsApart } from "./texts_apart.ts";
import { hotFunctionsIn } from "./usual_calls.ts";
import { withoutExamples } from "./without_examples.ts";

interface Bundle {
  entry: string;
  file: string;
  /** A hook call may load it. */
  hot?: true;
  /** Literals that name other bundles, and what they become beside this one. */
  links?: Readonly<Record<string, string>>;
  /** Whether what the links name stays outside. */
  external?: true;
  /** Whether its long texts are in a file of their own. */
  textsApart?: true;
  /** What becomes of the code at last. */
  rewrite?: (code: string) => string;
  /** Modules whose place others take in this bundle. */
  standIns?: Readonly<Record<string, string>>;
  /** The same for modules whose data is packed. */
  packed?: readonly string[];
}

const FAST_SCHEMA = { "zod/mini": "lib/contract/fast_schema.ts" };

/** What `main.ts` loads when it comes to that. */
const BEHIND_MAIN: readonly Bundle[] = [
  { entry: "lib/entry/rest.ts", file: "rest.js", links: { "../entry/worker.ts": "./worker.js" } },
  {
    entry: "lib/entry/engine.ts",
    file: "engine.js",
    hot: true,
    standIns: {
      "lib/shell/read_shell.ts": "lib/parts/shell.ts",
      "lib/shell/state_folder.ts": "lib/parts/state_folder.ts",
      "lib/shell/working_folder.ts": "lib/parts/working_folder.ts",
      "lib/sql/read_sql.ts": "lib/parts/sql.ts",
      "lib/sql/pattern.ts": "lib/parts/sql.ts",
      "lib/policy/injection_orders.ts": "lib/parts/orders.ts",
      "lib/policy/mention.ts": "lib/parts/orders.ts",
      "lib/policy/end_of_statement.ts": "lib/parts/orders.ts",
      "lib/detect/columns.ts": "lib/parts/columns.ts",
      "lib/detect/count.ts": "lib/parts/detectors.ts",
      "lib/detect/crowd.ts": "lib/parts/detectors.ts",
      "lib/detect/parted_findings.ts": "lib/parts/detectors.ts",
      "lib/detect/usual.ts": "lib/parts/detectors.ts",
      "lib/detect/redact_json.ts": "lib/parts/redact_json.ts",
      "lib/policy/tools/tool_reading.ts": "lib/parts/tools.ts",
      "lib/policy/tools/unpacked.ts": "lib/parts/tools.ts",
      "lib/policy/tools/usual_home.ts": "lib/parts/tools.ts",
    },
    packed: ["lib/policy/catalog.ts", "lib/detect/catalog.ts", "lib/policy/injection.ts", "lib/shell/places.ts"],
    textsApart: true,
  },
  {
    entry: "lib/entry/shell.ts",
    file: "shell.js",
    hot: true,
    standIns: {
      "lib/shell/parser.ts": "lib/parts/parser.ts",
      "lib/shell/parameter.ts": "lib/parts/parser.ts",
      "lib/shell/brace.ts": "lib/parts/parser.ts",
      "lib/shell/arithmetic.ts": "lib/parts/parser.ts",
      "lib/shell/place.ts": "lib/parts/place.ts",
      "lib/shell/programs/further.ts": "lib/parts/further.ts",
      "lib/shell/programs/languages.ts": "lib/parts/languages.ts",
    },
    packed: ["lib/shell/programs/further_names.ts"],
  },
  { entry: "lib/entry/parser.ts", file: "parser.js", hot: true },
  {
    entry: "lib/entry/further.ts",
    file: "further.js",
    hot: true,
    standIns: {
      "lib/shell/place.ts": "lib/parts/place.ts",
      "lib/shell/programs/languages.ts": "lib/parts/languages.ts",
      "lib/shell/programs/seldom.ts": "lib/parts/seldom.ts",
    },
    rewrite: withoutExamples,
  },
  {
    entry: "lib/entry/seldom.ts",
    file: "seldom.js",
    hot: true,
    standIns: {
      "lib/shell/place.ts": "lib/parts/place.ts",
      "lib/shell/programs/languages.ts": "lib/parts/languages.ts",
      "lib/shell/programs/further.ts": "lib/parts/further.ts",
    },
  },
  { entry: "lib/entry/languages.ts", file: "languages.js", hot: true },
  { entry: "lib/entry/sql.ts", file: "sql.js", hot: true },
  { entry: "lib/entry/detectors.ts", file: "detectors.js", hot: true, rewrite: withoutExamples },
  { entry: "lib/entry/orders.ts", file: "orders.js", hot: true, rewrite: withoutExamples },
  { entry: "lib/entry/tools.ts", file: "tools.js", hot: true },
  {
    entry: "lib/entry/examples.ts",
    file: "examples.js",
    // Its data alone: the catalogue behind it is in the engine already.
    rewrite: () => `export const examples=${JSON.stringify(examples)};`,
  },
  { entry: "lib/entry/own.ts", file: "own.js" },
  { entry: "lib/entry/overrides.ts", file: "overrides.js", hot: true, standIns: FAST_SCHEMA },
];

/** Modules of the engine that it offers by the same names, as those beside it import them. */
const ENGINE_MODULES = [
  "./engine.ts",
  "../detect/redact.ts",
  "../policy/evaluate.ts",
  "../policy/rules.ts",
  "../policy/sanitize.ts",
];
/** The parts of the engine, as `part_loaders.ts` names them. */
const PARTS = ["shell", "parser", "further", "seldom", "languages", "sql", "detectors", "orders", "tools"];
const PART_LINKS = Object.fromEntries(PARTS.map((part) => [`./${part}.ts`, `./${part}.js`]));

export const BUNDLES: readonly Bundle[] = [
  {
    entry: "main.ts",
    file: "main.js",
    hot: true,
    links: {
      ...Object.fromEntries(
        BEHIND_MAIN.filter(({ file }) => !Object.values(PART_LINKS).includes(`./${file}`))
          .map(({ entry, file }) => [`./${entry}`, `./${file}`]),
      ),
      ...PART_LINKS,
    },
    external: true,
    standIns: FAST_SCHEMA,
  },
  ...BEHIND_MAIN,
  {
    entry: "lib/entry/worker.ts",
    file: "worker.js",
    // The engine is the hook's: whatever the executable holds is copied at every start.
    links: {
      ...Object.fromEntries(ENGINE_MODULES.map((module) => [module, "./engine.js"])),
      ...PART_LINKS,
    },
    external: true,
  },
];

/** Makes all bundles in the folder. */
export async function bundleAll(folder: string): Promise<void> {
  for (const bundle of BUNDLES) await makeBundle(bundle, folder);
  // The calls run with all bundles as they are, and only then does one change.
  const hot = await hotFunctionsIn(folder);
  for (const { file } of BUNDLES.filter(({ hot }) => hot)) {
    const path = `${folder}/${file}`;
    await Deno.writeTextFile(path, withHotFunctions(await Deno.readTextFile(path), hot.get(file) ?? new Set()));
  }
}

async function makeBundle(bundle: Bundle, folder: string): Promise<void> {
  const { entry, file, links = {}, external, rewrite, textsApart } = bundle;
  const output = `${folder}/${file}`;
  const map = await importMapOf(bundle, output);
  const outside = external ? Object.keys(links).flatMap((module) => ["--external", module]) : [];
  await runTool(Deno.execPath(), ["bundle", "-q", "--minify", ...map, ...outside, "-o", output, entry]);
  let code = await Deno.readTextFile(output);
  for (const [from, to] of Object.entries(links)) {
    if (!code.includes(`"${from}"`)) throw new Error(`Cannot link ${file}: it does not name ${from}`);
    code = code.replaceAll(`"${from}"`, `"${to}"`);
  }
  if (rewrite) code = rewrite(code);
  code = inAscii(code);
  if (textsApart) {
    const name = file.replace(/\.js$/, ".txt");
    const parted = withTextsApart(code, `./${name}`);
    await Deno.writeTextFile(`${folder}/${name}`, parted.texts);
    code = parted.code;
  }
  await Deno.writeTextFile(output, code);
}

/** The options for an import map like the one of the project, in which some modules mean others. */
async function importMapOf({ standIns = {}, packed = [] }: Bundle, output: string): Promise<string[]> {
  if (packed.length === 0 && Object.keys(standIns).length === 0) return [];
  const root = `file://${await Deno.realPath(".")}/`;
  const urlOf = (module: string) => module.startsWith("lib/") ? new URL(module, root).href : module;
  const imports: Record<string, string> = JSON.parse(await Deno.readTextFile("deno.json")).imports;
  for (const [module, other] of Object.entries(standIns)) imports[urlOf(module)] = urlOf(other);
  for (const [place, module] of packed.entries()) {
    const source = `${output}.packed_${place}.ts`;
    await Deno.writeTextFile(source, PACKED[module]!(root));
    imports[urlOf(module)] = `file://${await Deno.realPath(source)}`;
  }
  const path = `${output}.imports.json`;
  await Deno.writeTextFile(path, JSON.stringify({ imports }));
  return ["--no-lock", "--import-map", path];
}
