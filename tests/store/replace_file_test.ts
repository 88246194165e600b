import { assertEquals, assertThrows } from "@std/assert";
import { replaceFile } from "../../lib/store/replace_file.ts";
import { withFolder } from "../support/memory_io.ts";

const text = (path: string) => Deno.readTextFileSync(path);
const bytes = new TextEncoder().encode("new");
const posix = { ignore: Deno.build.os === "windows" };

Deno.test("replaceFile() makes a file that only its owner may read, whatever draft was left there", posix, async () => {
  await withFolder(async (folder) => {
    const path = `${folder}/key`;
    await Deno.writeTextFile(`${path}.tmp`, "a longer draft");
    Deno.chmodSync(`${path}.tmp`, 0o666);
    replaceFile(path, bytes);
    assertEquals([text(path), Deno.statSync(path).mode! & 0o777], ["new", 0o600]);
    assertThrows(() => Deno.statSync(`${path}.tmp`), Deno.errors.NotFound);
  });
});

Deno.test("replaceFile() writes through no link that stands where its draft belongs", posix, async () => {
  await withFolder(async (folder) => {
    const path = `${folder}/key`;
    await Deno.writeTextFile(`${folder}/other`, "old");
    Deno.symlinkSync(`${folder}/other`, `${path}.tmp`);
    replaceFile(path, bytes);
    assertEquals([text(path), Deno.lstatSync(path).isSymlink, text(`${folder}/other`)], ["new", false, "old"]);
  });
});
