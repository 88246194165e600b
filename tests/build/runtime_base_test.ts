import { assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { elfWithoutPayload } from "../../lib/build/runtime_base.ts";
import { FALLBACK_BASE } from "../../lib/build/toolchain.ts";
import { withFolder } from "../support/memory_io.ts";
import { deno, type Ran } from "./support/deno.ts";

const MODULE = new URL("../../lib/build/runtime_base.ts", import.meta.url).href;

/** Asks for a compiler where nothing can be downloaded: nothing is cached, and the proxy is a closed port. */
async function baseCompiler(options: object, env: Record<string, string> = {}): Promise<Ran> {
  let ran: Ran | undefined;
  await withFolder(async (folder) => {
    const script = `import { baseCompiler } from ${
      JSON.stringify(MODULE)
    }; await baseCompiler(JSON.parse(Deno.args[0]))`;
    await Deno.writeTextFile(`${folder}/ask.ts`, script);
    const args = ["run", "--no-config", "-A", `${folder}/ask.ts`, JSON.stringify(options)];
    const offline = { DENO_DIR: `${folder}/cache`, HTTPS_PROXY: "http://127.0.0.1:9", npm_config_offline: "true" };
    ran = await deno(args, { DENORT_BIN: "", ...offline, ...env });
  });
  return ran!;
}

Deno.test("baseCompiler() refuses the fallback for a release, and says why it would be needed", async () => {
  const { code, stderr } = await baseCompiler({ release: true });
  assertEquals(code, 1);
  assertMatch(stderr, /Cannot compile for \S+: Deno's own runtime base cannot be used: .+; a release takes no other;/);
  assertStringIncludes(stderr, "error sending request");
});

Deno.test("baseCompiler() has no fallback for another platform", async () => {
  const { code, stderr } = await baseCompiler({ target: "aarch64-apple-darwin" });
  assertEquals(code, 1);
  assertMatch(stderr, /Cannot compile for aarch64-apple-darwin: .+; there is no other; name one in DENORT_BIN/);
});

Deno.test("baseCompiler() says that it takes the fallback, and what kept it from the official base", {
  ignore: Deno.build.target !== FALLBACK_BASE.target, // There is one for this platform alone.
}, async () => {
  // Whether the fallback can be had in turn depends on this machine; the line comes first.
  const { stderr } = await baseCompiler({});
  assertMatch(
    stderr,
    /^Deno's own runtime base cannot be used: .*error sending request.+; using Deno \S+ and its base/m,
  );
});

Deno.test("baseCompiler() does not pass over a DENORT_BIN that cannot be used", async () => {
  const { code, stderr } = await baseCompiler({}, { DENORT_BIN: "/no/such/base" });
  assertEquals(code, 1);
  assertMatch(stderr, /DENORT_BIN \(\/no\/such\/base\) cannot be used: .+; name another one in DENORT_BIN/);
});

Deno.test("elfWithoutPayload() ends a program at its section header table", () => {
  const program = new Uint8Array(256).fill(7);
  const view = new DataView(program.buffer);
  view.setBigUint64(0x28, 100n, true);
  view.setUint16(0x3a, 20, true);
  view.setUint16(0x3c, 3, true);
  assertEquals(elfWithoutPayload(program).length, 160);
});
