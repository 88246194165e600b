/** What is inside the executable: the bundles that `deno task compile` left beside it. */
import { assertEquals } from "@std/assert";
import { BUNDLES } from "../lib/build/bundles.ts";
import { EXECUTABLE } from "../lib/build/toolchain.ts";

const bundles = BUNDLES.map(({ file }) => ({ file, code: Deno.readTextFileSync(`${EXECUTABLE}.bundles/${file}`) }));
const hot = bundles.find(({ file }) => file === "main.js")!.code;

/** The literal targets of `import()` and `import … from`, and anything else that `import(` is given. */
function importsOf(code: string): string[] {
  const calls = [...code.matchAll(/\bimport\(\s*([^)]{0,80})\)/g)].map(([, target]) => target!);
  const statements = [...code.matchAll(/(?:^|[;}\s])(?:import|export)\b[^;"'()]{0,2000}?\bfrom\s*("[^"]+")/g)]
    .map(([, target]) => target!);
  const bare = [...code.matchAll(/(?:^|;)import\s*("[^"]+")/g)].map(([, target]) => target!);
  return [...calls, ...statements, ...bare];
}

Deno.test("the hot bundle loads nothing but the five bundles behind its doors", () => {
  assertEquals(importsOf(hot).sort(), [
    '"./engine.js"',
    '"./examples.js"',
    '"./overrides.js"',
    '"./own.js"',
    '"./rest.js"',
  ]);
});

Deno.test("no bundle imports from disk, by a computed name, or what is not embedded", () => {
  const embedded = new Set(BUNDLES.map(({ file }) => `"./${file}"`));
  for (const { file, code } of bundles) {
    const strange = importsOf(code).filter((target) => !embedded.has(target) && !/^"node:[a-z_/]+"$/.test(target));
    assertEquals([file, strange], [file, []]);
  }
});

Deno.test("no bundle of a hook call imports a node: module, which costs 20 ms", () => {
  for (const { file, code } of bundles.filter(({ file }) => file === "main.js" || file === "engine.js")) {
    assertEquals([file, importsOf(code).filter((target) => target.includes("node:"))], [file, []]);
  }
});

Deno.test("the hot bundle holds neither the engine nor the whole of zod", () => {
  // 454 KB is zod, 103 KB the shell parser; the hook with its schemas is far below either.
  assertEquals(hot.length < 80_000, true, `the hot bundle has ${hot.length} characters`);
});
