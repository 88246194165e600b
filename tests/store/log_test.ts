import { assertEquals, assertThrows } from "@std/assert";
import { type AuditLog, openLog } from "../../lib/store/log.ts";
import { unopenedLog } from "../../lib/store/unopened_log.ts";
import { verifyLog } from "../../lib/store/verify.ts";
import { withFolder } from "../support/memory_io.ts";
import { record } from "../support/record.ts";
import { recordsIn } from "../support/records.ts";

async function withLog(test: (log: AuditLog, path: string) => Promise<void>): Promise<void> {
  await withFolder(async (folder) => {
    const path = `${folder}/state/audit.jsonl`;
    const log = openLog(path);
    try {
      await test(log, path);
    } finally {
      log.close();
    }
  });
}

Deno.test("openLog() makes a folder and a file that nobody else can read", {
  ignore: Deno.build.os === "windows", // Files have no mode there; the user's own folder is what protects them.
}, async () => {
  await withLog(async (_log, path) => {
    const modes = [path, path.replace(/\/[^/]*$/, "")].map((name) => Deno.statSync(name).mode! & 0o777);
    assertEquals(await Promise.resolve(modes), [0o600, 0o700]);
  });
});

Deno.test({
  name: "openLog() closes a log to others that was open to them",
  ignore: Deno.build.os === "windows", // It has no such modes.
  async fn() {
    await withLog(async (_log, path) => {
      await Deno.chmod(path, 0o666);
      openLog(path).close();
      assertEquals((await Deno.stat(path)).mode! & 0o777, 0o600);
    });
  },
});

Deno.test("openLog() refuses a symbolic link and leaves what it leads to as it is", {
  ignore: Deno.build.os === "windows", // Making a link there needs a right of its own.
}, async () => {
  await withFolder(async (folder) => {
    Deno.writeTextFileSync(`${folder}/notes`, "mine\n", { mode: 0o644 });
    Deno.symlinkSync(`${folder}/notes`, `${folder}/audit.jsonl`);
    assertThrows(() => openLog(`${folder}/audit.jsonl`), TypeError, "it is a symbolic link");
    const { mode } = await Deno.stat(`${folder}/notes`);
    assertEquals([Deno.readTextFileSync(`${folder}/notes`), mode! & 0o777], ["mine\n", 0o644]);
  });
});

Deno.test("openLog() refuses a symbolic link that leads to nothing, and makes nothing there", {
  ignore: Deno.build.os === "windows", // Making a link there needs a right of its own.
}, async () => {
  await withFolder((folder) => {
    Deno.symlinkSync(`${folder}/notes`, `${folder}/audit.jsonl`);
    assertThrows(() => openLog(`${folder}/audit.jsonl`), TypeError, "it is a symbolic link");
    assertEquals([...Deno.readDirSync(folder)].map(({ name }) => name), ["audit.jsonl"]);
    return Promise.resolve();
  });
});

Deno.test("append() chains every record to the one before it", async () => {
  await withLog(async (log, path) => {
    for (const query of ["a", "b", "é😀"]) await log.append(record({ query }));
    const links = await log.links();
    assertEquals(links.map(({ seq, record }) => [seq, record?.query]), [[1, "a"], [2, "b"], [3, "é😀"]]);
    assertEquals((await verifyLog(path)).problems, []);
  });
});

Deno.test("append() chains through several handles that write at once", async () => {
  await withLog(async (log, path) => {
    const logs = [log, openLog(path), openLog(path)];
    await Promise.all(logs.flatMap((each) => Array.from({ length: 20 }, () => each.append(record()))));
    const { records, problems } = await verifyLog(path);
    assertEquals([records, problems], [60, []]);
    logs.slice(1).forEach((each) => each.close());
  });
});

Deno.test("append() goes on behind a line that a crash cut short", async () => {
  await withLog(async (log, path) => {
    await log.append(record({ query: "whole" }));
    await Deno.writeTextFile(path, '{"hash":"torn', { append: true });
    await log.append(record({ query: "after" }));
    const links = await log.links();
    assertEquals(links.map(({ record, note }) => record?.query ?? note?.kind), ["whole", "recovered", "after"]);
    const { problems, remarks } = await verifyLog(path);
    assertEquals([problems, remarks], [[], ["1 line without a link, accounted for by sequence number 2"]]);
  });
});

Deno.test("append() finds the last link behind a record that is longer than one step back", async () => {
  await withLog(async (log, path) => {
    for (let count = 0; count < 2; count++) await log.append(record({ query: "x".repeat(300_000) }));
    assertEquals((await verifyLog(path)).problems, []);
  });
});

Deno.test("append() keeps the record unchained while another process holds the lock, and chains again after it", async () => {
  await withLog(async (log, path) => {
    await log.append(record({ query: "before" }));
    const holder = Deno.openSync(path, { read: true, write: true });
    await holder.lock(true);
    // Two at once: the second must not release what the first one is still waiting for.
    await Promise.all(["first", "second"].map((query) => log.append(record({ query }))));
    await holder.unlock();
    holder.close();
    const other = openLog(path);
    await Promise.all([log, other, log, other].map((each) => each.append(record({ query: "after" }))));
    other.close();
    assertEquals((await recordsIn(path)).map(({ query }) => query), [
      "before",
      "first",
      "second",
      ...Array(4).fill("after"),
    ]);
    const { records, problems, remarks } = await verifyLog(path);
    assertEquals([records, problems, remarks], [5, [], ["2 lines without a link, accounted for by sequence number 2"]]);
  });
});

Deno.test("append() tells of every lost record once, also of one that another process loses meanwhile", async () => {
  await withLog(async (log, path) => {
    const other = unopenedLog(new Error("the disk is full"), path);
    let lost = 0;
    const lose = () => other.append(record()).catch(() => lost++);
    await log.upkeep();
    for (let round = 0; round < 70; round++) {
      await lose();
      let done = false;
      const written = log.append(record()).then(() => done = true);
      for (; !done; await new Promise((resolve) => setTimeout(resolve))) await lose();
      await written;
    }
    await log.append(record());
    const gaps = (await log.links()).flatMap(({ note }) => note?.kind === "gap" ? [note.lost] : []);
    assertEquals(gaps.reduce((sum, count) => sum + count, 0), lost);
    const { problems, remarks } = await verifyLog(path);
    assertEquals([problems, remarks.length], [[], gaps.length]);
  });
});
