/** What is inside the executable: the bundles that `deno task compile` left beside it. */
import { assertEquals } from "@std/assert";
import { BUNDLES } from "../lib/build/bundles.ts";
import { EXECUTABLE } from "../lib/build/toolchain.ts";

const bundles = BUNDLES.map((bundle) => ({
  ...bundle,
  code: Deno.readTextFileSync(`${EXECUTABLE}.bundles/${bundle.file}`),
}));
const main = bundles.find(({ file }) => file === "main.js")!;
const hotBundles = bundles.filter(({ hot }) => hot);

/** The literal targets of `import()` and `import … from`, and anything else that `import(` is given. */
function importsOf(code: string): string[] {
  const calls = [...code.matchAll(/\bimport\(\s*([^)]{0,80})\)/g)].map(([, target]) => target!);
  const statements = [...code.matchAll(/(?:^|[;}\s])(?:import|export)\b[^;"'()]{0,2000}?\bfrom\s*("[^"]+")/g)]
    .map(([, target]) => target!);
  const bare = [...code.matchAll(/(?:^|;)import\s*("[^"]+")/g)].map(([, target]) => target!);
  return [...calls, ...statements, ...bare];
}

/** The names in the lists that the pattern finds. */
function namesOf(lists: RegExp, code: string, nameIn: (item: string) => string): string[] {
  return [...code.matchAll(lists)].flatMap(([, items]) => items!.split(",").map(nameIn));
}

Deno.test("the hot bundle loads nothing but the bundles behind its doors", () => {
  const doors = Object.values(main.links!);
  assertEquals(importsOf(main.code).sort(), doors.map((file) => `"${file}"`).sort());
});

Deno.test("the parts of the engine load nothing themselves, but for the engine's texts", () => {
  for (const { file, code } of hotBundles.filter((bundle) => bundle !== main)) {
    assertEquals([file, importsOf(code)], [file, file === "engine.js" ? ['"./engine.txt"'] : []]);
  }
});

Deno.test("no bundle imports from disk, by a computed name, or what is not embedded", () => {
  const embedded = new Set(["./engine.txt", ...BUNDLES.map(({ file }) => `./${file}`)].map((name) => `"${name}"`));
  for (const { file, code } of bundles) {
    const strange = importsOf(code).filter((target) => !embedded.has(target) && !/^"node:[a-z_/]+"$/.test(target));
    assertEquals([file, strange], [file, []]);
  }
});

Deno.test("no bundle of a hook call imports a node: module, which costs 20 ms", () => {
  for (const { file, code } of hotBundles) {
    assertEquals([file, importsOf(code).filter((target) => target.includes("node:"))], [file, []]);
  }
});

Deno.test("the hot bundle holds neither the engine nor the whole of zod", () => {
  // 454 KB is zod, 103 KB the shell parser; the hook with its schemas is far below either.
  const { length } = main.code;
  assertEquals(length < 80_000, true, `the hot bundle has ${length} characters`);
});

Deno.test("the engine of a hook holds policies, detectors and hints as text alone, and neither parser nor shell", () => {
  const engine = bundles.find(({ file }) => file === "engine.js")!.code;
  // Code costs some thirty times as much to load as text.
  const texts = Deno.readTextFileSync(`${EXECUTABLE}.bundles/engine.txt`).split("\x1e");
  const { length } = engine;
  assertEquals([texts.length, length < 48_000], [8, true], `${texts.length} texts, ${length} characters of code`);
});

Deno.test("all bundles are ASCII, because V8 keeps anything else in twice the space and takes longer to read it", () => {
  const engineTexts = { file: "engine.txt", code: Deno.readTextFileSync(`${EXECUTABLE}.bundles/engine.txt`) };
  for (const { file, code } of [...bundles, engineTexts]) {
    assertEquals([file, /[^\0-\x7f]+/.exec(code)?.[0]], [file, undefined]);
  }
});

Deno.test("what every hook call uses is compiled as it is read", () => {
  for (const file of ["main.js", "engine.js", "shell.js", "parser.js"]) {
    const { code } = bundles.find((bundle) => bundle.file === file)!;
    const hot = code.match(/[ ,][\w$]+=\((?:async )?function\b/g) ?? [];
    assertEquals([file, hot.length > 10], [file, true]);
  }
});

Deno.test("the worker takes the engine from the hook's bundles, because every start copies what the executable holds", () => {
  const { code, links } = bundles.find(({ file }) => file === "worker.js")!;
  const engine = new Set(Object.values(links!).map((file) => `"${file}"`));
  assertEquals(new Set(importsOf(code).filter((target) => !target.includes("node:"))), engine);
  const engineCode = bundles.find(({ file }) => file === "engine.js")!.code;
  const offered = namesOf(/export\{([^}]*)\}/g, engineCode, (name) => name.split(" as ").at(-1)!);
  const taken = namesOf(/import\{([^}]*)\}from"\.\/engine\.js"/g, code, (name) => name.split(" as ")[0]!);
  assertEquals([taken.length > 0, taken.filter((name) => !offered.includes(name))], [true, []]);
  // A policy of the catalogue.
  assertEquals(code.includes("dangerous_git_discard"), false);
});

Deno.test("the bundle that reads commands holds the names of the programs that few commands name, and not their tables", () => {
  const shell = bundles.find(({ file }) => file === "shell.js")!.code;
  const further = bundles.find(({ file }) => file === "further.js")!.code;
  const seldom = bundles.find(({ file }) => file === "seldom.js")!.code;
  const tableEntry = /\bsocat:\{options:/;
  assertEquals([shell, further, seldom].map((code) => tableEntry.test(code)), [false, false, true]);
  assertEquals(/\bsocat\b/.test(shell), true);
});

Deno.test("nothing of ours is declared with `using` for one use, which the minifier puts in its place and never disposes of", async () => {
  const dropped: string[] = [];
  for (const path of await sourcesIn("lib")) {
    const code = await Deno.readTextFile(path);
    for (const { 1: name, index } of code.matchAll(/\busing (\w+) =/g)) {
      const block = code.slice(index, code.indexOf("\n}", index));
      if ((block.match(new RegExp(`\\b${name}\\b`, "g")) ?? []).length < 3) dropped.push(`${path}: ${name}`);
    }
  }
  assertEquals(dropped, []);
});

async function sourcesIn(folder: string): Promise<string[]> {
  const paths: string[] = [];
  for await (const { name, isDirectory } of Deno.readDir(folder)) {
    if (isDirectory) paths.push(...await sourcesIn(`${folder}/${name}`));
    else if (name.endsWith(".ts")) paths.push(`${folder}/${name}`);
  }
  return paths;
}
