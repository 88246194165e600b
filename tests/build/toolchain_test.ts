/** One version of Deno builds, checks and tests; wherever else it is written, it is the same. */
import { assert, assertEquals } from "@std/assert";
import { DENO_VERSION } from "../../lib/build/toolchain.ts";

const ROOT = new URL("../../", import.meta.url);
const WORKFLOWS = [...Deno.readDirSync(new URL(".github/workflows/", ROOT))].map(({ name }) => name);

for (
  const path of [
    ".ci/run",
    "README.md",
    "CONTRIBUTING.md",
    ...WORKFLOWS.map((name) => `.github/workflows/${name}`),
  ]
) {
  Deno.test(`${path} names the Deno of lib/build/toolchain.ts`, async () => {
    const text = await Deno.readTextFile(new URL(path, ROOT));
    const named = [...text.matchAll(/\bdeno@(\S+)/g)].map(([, version]) => version!.replace(/`.*$/, ""));
    assert(named.length > 0, `${path} names no Deno`);
    assertEquals(named.filter((version) => version !== DENO_VERSION), []);
  });
}
