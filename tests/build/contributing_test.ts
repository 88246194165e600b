/** What CONTRIBUTING.md and SECURITY.md say about the repository, held against it. */
import { assert, assertEquals, assertStringIncludes } from "@std/assert";

const ROOT = new URL("../../", import.meta.url);
const CONTRIBUTING = Deno.readTextFileSync(new URL("CONTRIBUTING.md", ROOT));
const CONFIG = JSON.parse(Deno.readTextFileSync(new URL("deno.json", ROOT)));

function* sourcesIn(folder: string): Generator<string> {
  for (const { name, isDirectory } of Deno.readDirSync(new URL(folder, ROOT))) {
    if (isDirectory) yield* sourcesIn(`${folder}/${name}`);
    else if (name.endsWith(".ts")) yield `${folder}/${name}`;
  }
}

/** `zod` of `zod/v4/locales/en.js`, `@std/cli` of `@std/cli/parse-args`. */
function packageOf(name: string): string {
  return name.split("/").slice(0, name.startsWith("@") ? 2 : 1).join("/");
}

Deno.test("every package of deno.json stands in the table of dependencies, and no other", () => {
  const table = CONTRIBUTING.slice(CONTRIBUTING.indexOf("## Dependencies"), CONTRIBUTING.indexOf("## Style"));
  const rows = [...table.matchAll(/^\| (`.+?`) +\| \S/gm)].map(([, names]) => names!);
  const named = rows.flatMap((names) => [...names.matchAll(/`([^`]+)`/g)].map(([, name]) => name!));
  assertEquals(named.toSorted(), [...new Set(Object.keys(CONFIG.imports).map(packageOf))].toSorted());
});

Deno.test("the layout names every folder of lib", () => {
  const named = [...CONTRIBUTING.matchAll(/^lib\/(\w+) /gm)].map(([, name]) => name!);
  const folders = [...Deno.readDirSync(new URL("lib", ROOT))].map(({ name }) => name);
  assertEquals(named.toSorted(), folders.toSorted());
});

Deno.test("the folders that are called pure reach for nothing outside", () => {
  const [, list] = /The folders ([a-z, \s]+) are\s+pure/.exec(CONTRIBUTING)!;
  const folders = list!.split(/,\s*|\s+and\s+/);
  assert(folders.length >= 5, list);
  // A space on the left: patterns that recognise such words in what they judge are data, as texts are that begin a line.
  const outside = /(?:^|[ (])(?:Deno\.(?!test)\w+\(|fetch\(|Date\.now\(|performance\.now\(|Math\.random\()/m;
  const code = (text: string) => text.replace(/^\s*(?:(?:\/\/|\*).*|(["'`])(?:\\.|(?!\1).)*\1)/gm, "");
  const reaching = folders.flatMap((folder) => [...sourcesIn(`lib/${folder}`)])
    .filter((path) => outside.test(code(Deno.readTextFileSync(new URL(path, ROOT)))));
  assertEquals(reaching, []);
});

for (const document of ["README.md", "CONTRIBUTING.md", ".ci/run", ".github/workflows/ci.yml"]) {
  Deno.test(`${document} names tasks that exist`, () => {
    const text = Deno.readTextFileSync(new URL(document, ROOT));
    const tasks = [...text.matchAll(/\btask ([a-z]+(?::[a-z]+)?)\b(?=[^\w]*[`\n -])/g)].map(([, name]) => name!);
    const named = tasks.filter((name) => /^(?:ok|test|demo|smoke|bench|eval|compile|release|dev)\b/.test(name));
    assert(named.length > 0);
    assertEquals(named.filter((name) => !(name in CONFIG.tasks)), []);
  });
}

Deno.test("no source and no document cites a page that is not in this repository", () => {
  const pages = new Set([...Deno.readDirSync(ROOT)].map(({ name }) => name).filter((name) => name.endsWith(".md")));
  const texts = ["README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", ...sourcesIn("lib")];
  const cited = texts.flatMap((path) => {
    const text = Deno.readTextFileSync(new URL(path, ROOT));
    return [...text.matchAll(/\b([\w-]+\.md) §/g)].filter(([, page]) => !pages.has(page!)).map(([all]) =>
      `${path}: ${all}`
    );
  });
  assertEquals(cited, []);
});

Deno.test("SECURITY.md names the file that lists the bundles", () => {
  assertStringIncludes(Deno.readTextFileSync(new URL("SECURITY.md", ROOT)), "`lib/build/bundles.ts`");
  assert(Deno.statSync(new URL("lib/build/bundles.ts", ROOT)).isFile);
});
