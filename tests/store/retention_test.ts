/** What retention deletes, and what it keeps for an endpoint that has not taken it yet. */
import { assertEquals } from "@std/assert";
import { linkOf } from "../../lib/store/hash_chain.ts";
import type { Pruned } from "../../lib/store/note.ts";
import { undeliveredIn } from "../../lib/store/undelivered.ts";
import { verifyLog } from "../../lib/store/verify.ts";
import { record } from "../support/record.ts";
import { type TestLog, testLog } from "./support/test_log.ts";

/** A log with two archived segments, of which the first holds two records that no endpoint has taken; and their ids. */
async function withPending(): Promise<TestLog & { ids: string[]; segments: string[] }> {
  const test = await testLog();
  Deno.mkdirSync(`${test.folder}/index`);
  await test.fill(2);
  const pending = [1, 2].map(() => record({ delivery: "pending", delivery_endpoint: "https://axonflow.example/" }));
  for (const each of pending) await test.log.append(each);
  await test.archive();
  await test.fill(1);
  await test.archive();
  await test.fill(1);
  return { ...test, segments: test.archives(), ids: pending.map(({ id }) => id) };
}

function deliver({ log }: TestLog, id: string): Promise<void> {
  const time = "2026-01-05T00:00:00.000Z";
  return log.note({ kind: "delivered", time, record_id: id, endpoint: "https://axonflow.example/" });
}

function tombstones(test: TestLog): Pruned[] {
  return test.lines().flatMap((line) => linkOf(line)?.note ?? []).filter((note) => note.kind === "pruned");
}

/** Whether each of the two segments is still there; the open one is archived meanwhile. */
function areThere(test: TestLog & { segments: string[] }): boolean[] {
  return test.segments.map((name) => test.archives().includes(name));
}

/** Another day, with records kept so long; the segments are then two days old and one. */
function later(test: TestLog, retentionDays: number): Promise<void> {
  return test.aDayLater({ retentionDays, undelivered: () => undeliveredIn(test.path) });
}

Deno.test("upkeep() keeps a segment with records that no endpoint has taken, and what comes after it", async () => {
  using test = await withPending();
  await later(test, 1);
  assertEquals([areThere(test), tombstones(test)], [[true, true], []]);
  await deliver(test, test.ids[0]!);
  await later(test, 1.6);
  assertEquals(areThere(test), [true, true]);
  assertEquals((await verifyLog(test.path)).problems, []);
});

Deno.test("upkeep() deletes a segment as soon as an endpoint has taken what is in it", async () => {
  using test = await withPending();
  for (const id of test.ids) await deliver(test, id);
  await later(test, 1.5);
  assertEquals(areThere(test), [false, true]);
  assertEquals(tombstones(test).map(({ undelivered }) => undelivered), [undefined]);
});

Deno.test("upkeep() keeps nothing for more than twice the time, and the tombstone says how much was not delivered", async () => {
  using test = await withPending();
  await deliver(test, test.ids[0]!);
  await later(test, 0.9);
  assertEquals(tombstones(test).map(({ undelivered }) => undelivered), [1]);
  const { problems } = await verifyLog(test.path);
  assertEquals([problems, await undeliveredIn(test.path)], [[], new Map()]);
});

Deno.test("upkeep() keeps what may not be delivered where the index cannot say, and deletes it in the end", async () => {
  using test = await withPending();
  const undelivered = () => Promise.reject(new Error("damaged"));
  await test.aDayLater({ retentionDays: 1, undelivered });
  assertEquals(areThere(test), [true, true]);
  await test.aDayLater({ retentionDays: 0.5, undelivered });
  assertEquals(areThere(test), [false, false]);
});

Deno.test("upkeep() asks what is not delivered only if something is old enough to be deleted", async () => {
  using test = await withPending();
  let asked = 0;
  await test.aDayLater({ retentionDays: 30, undelivered: () => (asked++, Promise.resolve(new Map())) });
  assertEquals([asked, areThere(test)], [0, [true, true]]);
});
