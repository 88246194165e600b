/** What README.md tells people to type, held against what is built. */
import { assertEquals, assertStringIncludes } from "@std/assert";
import { TARGETS } from "../../lib/build/toolchain.ts";
import { ENV } from "../../lib/core/environment.ts";
import { VERSION } from "../../lib/core/version.ts";

const ROOT = new URL("../../", import.meta.url);
const README = Deno.readTextFileSync(new URL("README.md", ROOT));

Deno.test("README installs out of the archive that a release makes", () => {
  const name = `axonflow-${VERSION}-${TARGETS[0]}`;
  const [, typed] = /```sh\n([^`]*sha256sum[^`]*)```/.exec(README)!;
  assertStringIncludes(typed!, `gh attestation verify ${name}.tar.gz `);
  assertStringIncludes(typed!, `tar xzf ${name}.tar.gz\n`);
  assertStringIncludes(typed!, `sudo install ${name}/axonflow /usr/local/bin/axonflow\n`);
  assertEquals(README.match(/axonflow-\d[\w.]*/g)?.filter((each) => !each.startsWith(`axonflow-${VERSION}`)), []);
});

Deno.test("README's hooks are those of the template, with the absolute path", () => {
  const [, typed] = /```json\n( +\{\n +"hooks"[\s\S]*?)\n +```/.exec(README)!;
  const template = Deno.readTextFileSync(new URL("hooks/hooks.json", ROOT))
    .replaceAll('"axonflow hook', '"/usr/local/bin/axonflow hook');
  // What the template says beyond that: words for the screen, and the form for Windows.
  const extra = new Set(["description", "statusMessage", "commandWindows"]);
  assertEquals(
    JSON.parse(typed!),
    JSON.parse(template, (key, value) => extra.has(key) ? undefined : value),
  );
});

Deno.test("README knows every variable of axonflow's own", () => {
  assertEquals(Object.values(ENV).filter((name) => !README.includes(`\`${name}\``)), []);
});
