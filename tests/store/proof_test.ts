import { assert, assertEquals, assertMatch, assertRejects } from "@std/assert";
import { linkOf, nextLine } from "../../lib/store/hash_chain.ts";
import { type AuditProof, auditProof } from "../../lib/store/proof.ts";
import { publicKeyOf } from "../../lib/store/public_key.ts";
import { record } from "../support/record.ts";
import { type TestLog, testLog } from "./support/test_log.ts";

/** A log of nine records in an archived segment and the open one. */
async function nineRecords(): Promise<TestLog> {
  const test = await testLog();
  await test.fill(5);
  await test.archive();
  await test.fill(4);
  return test;
}

/** The id of a record, by its place among all. */
function idOf(test: TestLog, place: number): string {
  const lines = [...test.archives().flatMap((name) => test.lines(`segments/${name}`)), ...test.lines()];
  return lines.flatMap((line) => linkOf(line)?.record ?? [])[place - 1]!.id;
}

/** Changes the verdict of the record in the open segment; with a hash of its own, if it is to have one. */
async function edit(test: TestLog, id: string, rehashed: boolean): Promise<void> {
  const lines = await Promise.all(
    test.lines().map(async (line) => {
      const link = linkOf(line);
      if (link?.record?.id !== id) return line;
      const record = { ...link.record, policy_decision: "blocked" as const };
      assert(record.policy_decision !== link.record.policy_decision);
      const made = (await nextLine({ seq: link.seq - 1, hash: link.prev }, { record })).line;
      return rehashed ? made : made.replace(/[0-9a-f]{64}/, link.hash);
    }),
  );
  test.write(lines);
}

/** The proof with the log's index, and without one. */
function proofsOf(test: TestLog): [string, AuditProof][] {
  return [["with an index", auditProof(test.path, test.index())], ["without one", auditProof(test.path)]];
}

Deno.test("verifyRecord() says of each record of a log that it is valid, and where it stands", async () => {
  using test = await nineRecords();
  for (const [what, proof] of proofsOf(test)) {
    for (const place of [1, 5, 6, 9]) {
      const found = await proof.verifyRecord(idOf(test, place));
      assertEquals([what, place, found?.valid, found?.reason], [what, place, true, undefined]);
      assertMatch(found!.hash, /^[0-9a-f]{64}$/);
    }
    assertEquals((await proof.verifyRecord(idOf(test, 1)))!.seq, 1);
  }
});

Deno.test("verifyRecord() says of each record of a long segment that it is valid", async () => {
  using test = await testLog();
  for (let count = 0; count < 90; count++) await test.log.append(record({ query: "x".repeat(10_000) }));
  await test.archive();
  for (const [what, proof] of proofsOf(test)) {
    for (let place = 1; place <= 90; place++) {
      const found = await proof.verifyRecord(idOf(test, place));
      assertEquals([what, place, found?.valid, found?.reason], [what, place, true, undefined]);
    }
  }
});

Deno.test("verifyRecord() knows no record of another id", async () => {
  using test = await nineRecords();
  for (const [, proof] of proofsOf(test)) assertEquals(await proof.verifyRecord(crypto.randomUUID()), undefined);
});

Deno.test("verifyRecord() with an index reads no segment but those of the record", async () => {
  using test = await nineRecords();
  const index = test.index();
  await index.refresh();
  const [older] = test.archives();
  await Deno.remove(`${test.folder}/segments/${older}`);
  await Deno.mkdir(`${test.folder}/segments/${older}`);
  const id = idOf({ ...test, archives: () => [] }, 3);
  assertEquals((await auditProof(test.path, index).verifyRecord(id))?.valid, true);
  await assertRejects(() => auditProof(test.path).verifyRecord(id));
});

Deno.test("verifyRecord() searches the log where the index cannot say, or says what is not so", async () => {
  using test = await nineRecords();
  const index = test.index();
  const [first, second] = [await index.placeOf(idOf(test, 1)), await index.placeOf(idOf(test, 2))];
  assert(first && second && first.offset < second.offset);
  const answers = [
    () => Promise.reject(new Error("damaged")),
    () => Promise.resolve(undefined),
    () => Promise.resolve(first),
    () => Promise.resolve({ segment: 7, offset: 3 }),
  ];
  for (const placeOf of answers) {
    const found = await auditProof(test.path, { placeOf }).verifyRecord(idOf(test, 2));
    assertEquals([found?.valid, found?.seq], [true, 2]);
  }
});

for (
  const [rehashed, reason] of [
    [false, "its content does not have the hash it names"],
    [true, "the link behind it does not follow from it"],
  ] as const
) {
  Deno.test(`verifyRecord() says of a record edited ${rehashed ? "with a hash of its own" : "as it stands"} that ${reason}`, async () => {
    using test = await nineRecords();
    const [edited, next] = [idOf(test, 7), idOf(test, 8)];
    await edit(test, edited, rehashed);
    for (const [what, proof] of proofsOf(test)) {
      const found = await proof.verifyRecord(edited);
      assertEquals([what, found?.valid, found?.reason], [what, false, reason]);
      const behind = await proof.verifyRecord(next);
      const follows = rehashed ? "it does not follow from the link before it" : undefined;
      assertEquals([what, behind?.valid, behind?.reason], [what, !rehashed, follows]);
    }
  });
}

Deno.test("verifyRecord() accuses nobody where the segment is archived while it looks", async () => {
  using test = await nineRecords();
  const id = idOf(test, 9);
  const place = await test.index().placeOf(id);
  const before = test.lines();
  await test.archive();
  const after = test.lines();
  const archive = test.archives().at(-1)!;
  const archived = test.lines(`segments/${archive}`);
  // Back to what was before; another process archives as soon as the snapshot is taken.
  Deno.removeSync(`${test.folder}/segments/${archive}`);
  test.write(before);
  using _opening = onSecondOpening(test.path, () => {
    test.write(archived, `segments/${archive}`);
    test.write(after);
  });
  const found = await auditProof(test.path, { placeOf: () => Promise.resolve(place) }).verifyRecord(id);
  assertEquals([found?.valid, found?.reason], [true, undefined]);
});

/** Does it before the file is opened for the second time. */
function onSecondOpening(path: string, action: () => void): Disposable {
  const { openSync } = Deno;
  let count = 0;
  Deno.openSync = (opened, options) => {
    if (opened === path && ++count === 2) action();
    return openSync(opened, options);
  };
  return { [Symbol.dispose]: () => void (Deno.openSync = openSync) };
}

Deno.test("verify() is one verification for all who ask while it is under way, and a new one for who asks later", async () => {
  using test = await nineRecords();
  const proof = auditProof(test.path);
  const [first, second] = await Promise.all([proof.verify(), proof.verify()]);
  assert(first === second);
  assertEquals([first.valid, first.records], [true, 9]);
  await test.fill(1);
  assertEquals((await proof.verify()).records, 10);
});

Deno.test("publicKey() is the key beside the log", async () => {
  using test = await nineRecords();
  assertEquals((await auditProof(test.path).publicKey())?.public_key, publicKeyOf(test.path)!);
});
