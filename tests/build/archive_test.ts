import { assertEquals } from "@std/assert";
import { withFolder } from "../support/memory_io.ts";
import { deno } from "./support/deno.ts";

const MODULE = new URL("../../lib/build/archive.ts", import.meta.url).href;

Deno.test("pack() puts one folder into the archive, with the program's permission to run", {
  ignore: Deno.build.os === "windows", // There a file has no such permission.
}, async () => {
  await withFolder(async (folder) => {
    for (const name of ["parent/named", "out", "unpacked"]) await Deno.mkdir(`${folder}/${name}`, { recursive: true });
    await Deno.writeTextFile(`${folder}/parent/named/program`, "x", { mode: 0o755 });
    // In a process of its own: the tests themselves may not start tar.
    const script = `import { pack, unpack } from ${JSON.stringify(MODULE)};
      await pack("${folder}/out/a.tar.gz", { parent: "${folder}/parent", name: "named" });
      await unpack("${folder}/out/a.tar.gz", "${folder}/unpacked");`;
    const { code, stderr } = await deno(["eval", "--no-config", script]);
    assertEquals(code, 0, stderr);
    const names = (path: string) => [...Deno.readDirSync(path)].map(({ name }) => name);
    assertEquals([names(`${folder}/unpacked`), names(`${folder}/unpacked/named`)], [["named"], ["program"]]);
    assertEquals((await Deno.stat(`${folder}/unpacked/named/program`)).mode! & 0o777, 0o755);
  });
});
