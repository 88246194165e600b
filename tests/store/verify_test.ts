import { assert, assertEquals, assertMatch } from "@std/assert";
import { nextLine } from "../../lib/store/hash_chain.ts";
import { newKeyFiles } from "../../lib/store/signing.ts";
import { verifyLog, type VerifyOptions } from "../../lib/store/verify.ts";
import { record } from "../support/record.ts";
import { type TestLog, testLog } from "./support/test_log.ts";

const FIRST = "segments/audit-000000000001.jsonl";
const SECOND = "segments/audit-000000000073.jsonl";

/** Two archived segments of 70 records, and an open one with 10; every one ends or begins with notes of its own. */
async function threeSegments(): Promise<TestLog> {
  const test = await testLog();
  await test.fill(70);
  await test.archive();
  await test.fill(70);
  await test.archive();
  await test.fill(10);
  await test.log.seal();
  return test;
}

Deno.test("verifyLog() finds nothing wrong with a log over several segments", async () => {
  using test = await threeSegments();
  const { valid, records, first, problems, remarks, ...rest } = await verifyLog(test.path);
  assertEquals([valid, records, first, problems, remarks], [true, 150, 1, [], []]);
  assertEquals(rest.signed, rest.head!.seq - 1);
});

Deno.test("verifyLog() finds nothing wrong with an empty log", async () => {
  using test = await testLog();
  const { valid, records, head } = await verifyLog(test.path);
  assertEquals([valid, records, head], [true, 0, null]);
});

Deno.test("verifyLog() finds it wrong that a log holds whole lines and no link", async () => {
  using test = await testLog();
  test.write(["nothing that was ever written"]);
  const { valid, problems } = await verifyLog(test.path);
  assertEquals([valid, problems.map(({ reason }) => reason)], [false, ["1 line, and no link"]]);
});

Deno.test("verifyLog() takes a first record that was cut short for no sign of tampering", async () => {
  using test = await testLog();
  Deno.writeTextFileSync(test.path, '{"hash":"6dd');
  assertEquals((await verifyLog(test.path)).valid, true);
});

/** The line with the sequence number, and its place in the file. */
function lineOf(test: TestLog, seq: number, name: string): number {
  const index = test.lines(name).findIndex((line) => line.endsWith(`"seq":${seq}}`));
  if (index < 0) throw new Error(`No link ${seq} in ${name}`);
  return index;
}

function change(name: string, seq: number, edit: (lines: string[], index: number) => void) {
  return (test: TestLog) => {
    const lines = test.lines(name);
    edit(lines, lineOf(test, seq, name));
    test.write(lines, name);
  };
}

/** Makes a whole chain anew, of this many harmless records, and signs nothing. */
async function remake(test: TestLog, count: number): Promise<void> {
  let head = { seq: 0, hash: "0".repeat(64) };
  const lines: string[] = [];
  while (lines.length < count) {
    const next = await nextLine(head, { record: record({ query: "harmless" }) });
    lines.push(next.line);
    head = next.head;
  }
  Deno.removeSync(`${test.folder}/segments`, { recursive: true });
  Deno.removeSync(`${test.folder}/audit.head`);
  test.write(lines);
}

interface Tampering {
  name: string;
  tamper: (test: TestLog) => unknown;
  /** Where it is found first, and what is said there. */
  seq: number | null;
  segment: RegExp;
  reason: RegExp;
  options?: VerifyOptions;
}

const TAMPERINGS: Tampering[] = [
  {
    name: "an edited record",
    tamper: change("audit.jsonl", 150, (lines, at) => lines[at] = lines[at]!.replace("record 14", "record 99")),
    seq: 150,
    segment: /^audit.jsonl$/,
    reason: /does not have the hash/,
  },
  {
    name: "an edited record in an archived segment",
    tamper: change(FIRST, 12, (lines, at) => lines[at] = lines[at]!.replace("allowed", "blocked")),
    seq: 12,
    segment: /^audit-000000000001.jsonl$/,
    reason: /does not have the hash/,
  },
  {
    name: "an edited record with a hash of its own",
    tamper: async (test: TestLog) => {
      const lines = test.lines(FIRST);
      const at = lineOf(test, 12, FIRST);
      const { seq, prev } = JSON.parse(lines[at]!);
      lines[at] = (await nextLine({ seq: seq - 1, hash: prev }, { record: record({ query: "harmless" }) })).line;
      test.write(lines, FIRST);
    },
    seq: 13,
    segment: /^audit-000000000001.jsonl$/,
    reason: /does not follow from the link before it/,
  },
  {
    name: "a removed record",
    tamper: change(FIRST, 12, (lines, at) => lines.splice(at, 1)),
    seq: 13,
    segment: /^audit-000000000001.jsonl$/,
    reason: /sequence number 12 is missing/,
  },
  {
    name: "removed records",
    tamper: change(SECOND, 80, (lines, at) => lines.splice(at, 5)),
    seq: 85,
    segment: /^audit-000000000073.jsonl$/,
    reason: /sequence number 80 to 84 are missing/,
  },
  {
    name: "swapped records",
    tamper: change(FIRST, 12, (lines, at) => [lines[at], lines[at + 1]] = [lines[at + 1]!, lines[at]!]),
    seq: 13,
    segment: /^audit-000000000001.jsonl$/,
    reason: /sequence number 12 is missing/,
  },
  {
    name: "a record that stands there twice",
    tamper: change(FIRST, 12, (lines, at) => lines.splice(at, 0, lines[at]!)),
    seq: 12,
    segment: /^audit-000000000001.jsonl$/,
    reason: /stands behind sequence number 12/,
  },
  {
    name: "a line that was put in",
    tamper: change(FIRST, 12, (lines, at) => lines.splice(at, 0, JSON.stringify({ record: record() }))),
    seq: null,
    segment: /^audit-000000000001.jsonl at byte \d+$/,
    reason: /no note accounts for it/,
  },
  {
    name: "an archived segment that is not what it was, byte for byte",
    tamper: (test) => Deno.writeTextFileSync(`${test.folder}/${FIRST}`, "\n", { append: true }),
    seq: 73,
    segment: /^audit-000000000073.jsonl$/,
    reason: /audit-000000000001.jsonl is not the file that it continues/,
  },
  {
    name: "an archived segment under another name",
    tamper: (test) => Deno.renameSync(`${test.folder}/${FIRST}`, `${test.folder}/segments/audit-000000000002.jsonl`),
    seq: 1,
    segment: /^audit-000000000002.jsonl$/,
    reason: /the name of its file is that of another segment/,
  },
  {
    name: "a log that is gone, with its segments",
    tamper: (test) => {
      Deno.removeSync(`${test.folder}/segments`, { recursive: true });
      Deno.removeSync(test.path);
    },
    seq: null,
    segment: /^audit.jsonl$/,
    reason: /which was signed, is missing/,
  },
  {
    name: "a chain of not many records that was made anew and not signed",
    tamper: (test) => remake(test, 80),
    seq: 73,
    segment: /^audit.jsonl$/,
    reason: /no head was signed since sequence number 0/,
  },
  {
    name: "a cut-off tail",
    tamper: (test) => test.write(test.lines().slice(0, -5)),
    seq: null,
    segment: /^audit.jsonl$/,
    reason: /sequence number \d+, which was signed, is missing/,
  },
  {
    name: "a cut-off tail of which the index knows",
    tamper: (test) => test.write(test.lines().slice(0, -1)),
    seq: null,
    segment: /^audit.jsonl$/,
    reason: /sequence number 156, which was indexed, is missing/,
    options: { seen: { seq: 156, hash: "f".repeat(64) } },
  },
  {
    name: "another head than the expected one",
    tamper: () => {},
    seq: null,
    segment: /^audit.jsonl$/,
    reason: /the expected head f{64} is missing/,
    options: { expectHead: "f".repeat(64) },
  },
  {
    name: "a deleted first segment",
    tamper: (test) => Deno.removeSync(`${test.folder}/${FIRST}`),
    seq: 73,
    segment: /^audit-000000000073.jsonl$/,
    reason: /1 to 72 are missing before it, and no tombstone/,
  },
  {
    name: "a deleted segment in the middle",
    tamper: (test) => Deno.removeSync(`${test.folder}/${SECOND}`),
    seq: 146,
    segment: /^audit.jsonl$/,
    reason: /sequence number 73 to 145 are missing/,
  },
  {
    name: "a deleted open segment",
    tamper: (test) => test.write([]),
    seq: null,
    segment: /^audit-000000000073.jsonl$/,
    reason: /sequence number \d+, which was signed, is missing/,
  },
  {
    name: "deleted segments, all of them",
    tamper: (test) => {
      Deno.removeSync(`${test.folder}/segments`, { recursive: true });
      test.write([]);
    },
    seq: null,
    segment: /^audit.jsonl$/,
    reason: /which was signed, is missing/,
  },
  {
    name: "segments that changed places",
    tamper: (test) => {
      const [first, second] = [test.lines(FIRST), test.lines(SECOND)];
      test.write(second, FIRST);
      test.write(first, SECOND);
    },
    seq: 1,
    segment: /^audit-000000000073.jsonl$/,
    reason: /stands behind sequence number 145/,
  },
  {
    name: "a deleted page",
    tamper: (test) => Deno.removeSync(`${test.folder}/audit.head`),
    seq: null,
    segment: /^audit.head$/,
    reason: /missing or empty, although heads were signed/,
  },
  {
    name: "a page of somebody else's key",
    tamper: async (test: TestLog) =>
      Deno.writeTextFileSync(`${test.folder}/audit.pub`, (await newKeyFiles()).publicPem),
    seq: 65,
    segment: /^audit-000000000001.jsonl$/,
    reason: /signed with key [0-9a-f]{16}, which is not known here/,
  },
  {
    name: "a chain that was made anew without the key",
    tamper: (test) => remake(test, 150),
    seq: 73,
    segment: /^audit.jsonl$/,
    reason: /no head was signed since sequence number 0/,
  },
];

for (const { name, tamper, seq, segment, reason, options } of TAMPERINGS) {
  Deno.test(`verifyLog() finds ${name}, and says where`, async () => {
    using test = await threeSegments();
    await tamper(test);
    const { valid, problems } = await verifyLog(test.path, options);
    assertEquals(valid, false);
    const problem = problems.find((each) => each.seq === seq && segment.test(each.segment) && reason.test(each.reason));
    assert(problem, JSON.stringify(problems));
  });
}

Deno.test("verifyLog() accepts a log whose beginning retention has deleted", async () => {
  using test = await threeSegments();
  await test.prune();
  const { problems, first, remarks } = await verifyLog(test.path);
  assertEquals([problems, first, remarks], [[], 146, [
    "everything up to sequence number 145 was deleted by retention (kept for 0.5 days; the newest was of " +
    "2026-01-05T00:00:00.000Z)",
  ]]);
});

Deno.test("verifyLog() finds a segment that was deleted behind what retention deleted", async () => {
  using test = await threeSegments();
  await test.prune();
  await test.fill(3);
  await test.archive();
  const [kept] = test.archives();
  Deno.removeSync(`${test.folder}/segments/${kept}`);
  const { problems: [problem] } = await verifyLog(test.path);
  assertMatch(problem!.reason, /^sequence numbers 146 to \d+ are missing before it, and no tombstone/);
});

Deno.test("verifyLog() accepts the expected head, also when more was written after it", async () => {
  using test = await threeSegments();
  const { head } = await verifyLog(test.path);
  await test.fill(3);
  const { valid } = await verifyLog(test.path, { expectHead: head!.hash });
  assertEquals(valid, true);
});

Deno.test("verifyLog() trusts the given public key instead of the one beside the log", async () => {
  using test = await threeSegments();
  const { publicPem } = await newKeyFiles();
  const own = Deno.readTextFileSync(`${test.folder}/audit.pub`);
  const verdicts = [[own], [publicPem], [publicPem, own]].map((publicKeys) => verifyLog(test.path, { publicKeys }));
  assertEquals((await Promise.all(verdicts)).map(({ valid }) => valid), [true, false, true]);
});
