import { assertEquals } from "@std/assert";
import { lastRecords } from "../../lib/store/last_records.ts";
import { snapshotOf } from "../../lib/store/snapshot.ts";
import { record } from "../support/record.ts";
import { testLog } from "./support/test_log.ts";

async function lastQueries(path: string, count: number): Promise<string[]> {
  return lastRecords(await snapshotOf(path), count).records.map(({ record }) => record.query);
}

function queries(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => `record ${from + index}`);
}

Deno.test("lastRecords() goes back through the segments as far as it needs, in the order of the log", async () => {
  using test = await testLog();
  for (let segment = 0; segment < 2; segment++) {
    await test.fill(20);
    await test.archive();
  }
  await test.fill(5);
  assertEquals(await lastQueries(test.path, 3), queries(43, 45));
  assertEquals(await lastQueries(test.path, 30), queries(16, 45));
  assertEquals(await lastQueries(test.path, 100), queries(1, 45));
});

Deno.test("lastRecords() reads a segment from its end, also where that is the middle of a long line", async () => {
  using test = await testLog();
  await test.fill(1);
  const long = "x".repeat(300_000);
  for (let count = 0; count < 3; count++) await test.log.append(record({ query: long }));
  await test.fill(1);
  await test.archive();
  assertEquals(await lastQueries(test.path, 1), ["record 2"]);
  assertEquals(await lastQueries(test.path, 3), [long, long, "record 2"]);
  assertEquals(await lastQueries(test.path, 9), ["record 1", long, long, long, "record 2"]);
});

Deno.test("lastRecords() leaves out a line that is still being written, and says where it begins", async () => {
  using test = await testLog();
  await test.fill(2);
  const { size } = Deno.statSync(test.path);
  Deno.writeTextFileSync(test.path, '{"hash":"0123', { append: true });
  const { records, end } = lastRecords(await snapshotOf(test.path), 1);
  assertEquals(records.map(({ record }) => record.query), ["record 2"]);
  assertEquals(end, { segment: 1, offset: size });
});
