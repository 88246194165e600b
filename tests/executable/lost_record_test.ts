/** What a hook does when its record cannot be written: the disk is full, or the state folder cannot be used. */
import { assertEquals } from "@std/assert";
import { before } from "../support/hook_world.ts";
import type { Ran } from "../../lib/build/run_program.ts";
import { AXONFLOW, runAxonflow } from "../support/executable.ts";
import { linksIn } from "../deliver/support/pending.ts";
import { withFolder } from "../support/memory_io.ts";

const posix = { ignore: Deno.build.os === "windows" }; // No bash, and files have no mode there.

const BLOCKED = JSON.stringify(before("rm -rf /"));
const ALLOWED = JSON.stringify(before("ls"));

function hook(stdin: string, folder: string): Promise<Ran> {
  return runAxonflow({ args: ["hook", "pre"], stdin, env: { AXONFLOW_STATE_DIR: folder } });
}

/** The hook, on a system that lets no file grow beyond so many KiB: writing then fails as on a full disk. */
function hookOnFullDisk(stdin: string, folder: string, kib: number): Promise<Ran> {
  const script = `trap '' XFSZ; ulimit -f ${kib}; exec ${AXONFLOW} hook pre`;
  return runAxonflow({ program: "bash", args: ["-c", script], stdin, env: { AXONFLOW_STATE_DIR: folder } });
}

/** The log's gap notes. */
async function gapsIn(folder: string) {
  return (await linksIn(folder)).flatMap(({ note }) => note?.kind === "gap" ? [note] : []);
}

function assertNotOnRecord({ stderr }: Ran): void {
  assertEquals(stderr.match(/not on record/g)?.length, 1, stderr);
  assertEquals(stderr.trimEnd().split("\n").length, 1, stderr);
}

Deno.test(
  "a hook on a full disk still decides, says that nothing is on record, and the log tells later how much it lost",
  posix,
  async () => {
    await withFolder(async (folder) => {
      const full = () => hookOnFullDisk(BLOCKED, folder, 1);
      await hook(BLOCKED, folder); // Two records, which are more than 1 KiB.
      const lost = [await full(), await full(), await hookOnFullDisk(ALLOWED, folder, 1)];
      assertEquals(lost.map(({ code }) => code), [2, 2, 0]);
      lost.forEach(assertNotOnRecord);
      assertEquals((await hook(ALLOWED, folder)).stderr, "");
      const gaps = await gapsIn(folder);
      // A blocked call has two records: the decision, and that the call did not run.
      assertEquals(gaps.map(({ lost, reason }) => [lost, /File too large/.test(reason)]), [[5, true]]);
      await hook(ALLOWED, folder);
      assertEquals((await gapsIn(folder)).length, 1);
    });
  },
);

Deno.test("hooks that lose records at the same moment count all of them", posix, async () => {
  await withFolder(async (folder) => {
    await hook(BLOCKED, folder);
    await Promise.all(Array.from({ length: 10 }, () => hookOnFullDisk(BLOCKED, folder, 1)));
    await hook(ALLOWED, folder);
    assertEquals((await gapsIn(folder)).map(({ lost }) => lost), [20]);
  });
});

Deno.test(
  "a hook whose log cannot be opened still decides, and the log tells later how much it lost",
  posix,
  async () => {
    await withFolder(async (folder) => {
      const [path, aside] = [`${folder}/audit.jsonl`, `${folder}/aside`];
      await hook(BLOCKED, folder);
      await Deno.rename(path, aside);
      await Deno.mkdir(path);
      const lost = await hook(BLOCKED, folder);
      assertEquals(lost.code, 2);
      assertNotOnRecord(lost);
      await Deno.remove(path);
      await Deno.rename(aside, path);
      await hook(ALLOWED, folder);
      assertEquals((await gapsIn(folder)).map(({ lost }) => lost), [2]);
    });
  },
);

Deno.test(
  "a hook whose state folder cannot be used still decides, and says that nothing is on record",
  posix,
  async () => {
    await withFolder(async (folder) => {
      await Deno.writeTextFile(`${folder}/file`, "");
      const [blocked, allowed] = [await hook(BLOCKED, `${folder}/file`), await hook(ALLOWED, `${folder}/file`)];
      assertEquals([blocked.code, allowed.code], [2, 0]);
      assertNotOnRecord(blocked);
      assertNotOnRecord(allowed);
    });
  },
);
