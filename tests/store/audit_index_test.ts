import { assertEquals, assertNotEquals } from "@std/assert";
import { indexPath } from "../../lib/store/audit_index.ts";
import type { AuditRecord } from "../../lib/store/record.ts";
import { filesOf } from "../../lib/store/segments.ts";
import { verifyLog } from "../../lib/store/verify.ts";
import { matchOf, NOON, recordWith, type TemporaryLog, temporaryLog } from "../govern/support/temporary_log.ts";

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

function at(time: number, changes: Parameters<typeof recordWith>[0] = {}): AuditRecord {
  return recordWith({ timestamp: new Date(time).toISOString(), ...changes });
}

async function appendAll(log: TemporaryLog, records: readonly AuditRecord[]): Promise<void> {
  for (const record of records) await log.append(record);
}

async function queriesOf({ index }: TemporaryLog, filter: Parameters<TemporaryLog["index"]["search"]>[0] = {}) {
  return (await index.search(filter, { limit: 100 })).map(({ record }) => record.query);
}

Deno.test("auditIndex() finds what was appended since it was last asked, newest first", async () => {
  using indexed = temporaryLog();
  await appendAll(indexed, [at(NOON - 2, { query: "one" }), at(NOON - 1, { query: "two" })]);
  assertEquals(await queriesOf(indexed), ["two", "one"]);
  await appendAll(indexed, [at(NOON, { query: "three" })]);
  assertEquals(await queriesOf(indexed), ["three", "two", "one"]);
  assertEquals(await indexed.index.count({}), 3);
});

Deno.test("auditIndex() finds by each part of a filter, and by all of them together", async () => {
  using indexed = temporaryLog();
  const wanted = at(NOON, {
    query: "rm -rf ./Übung_build",
    session_id: "session-1",
    source: "hook",
    policy_decision: "blocked",
    policy_details: {
      decision_id: "decision-1",
      policy_ids: ["sys_a"],
      policy_matches: [matchOf("sys_a")],
      reason: "Deleting everything cannot be undone",
      tool_signature: "codex.apply_patch",
    },
  });
  await appendAll(indexed, [
    at(NOON - DAY),
    wanted,
    at(NOON + DAY),
    at(NOON, { request_type: "tool_call_audit", policy_details: { decision_id: "decision-1" } }),
  ]);
  const parts = [
    { from: NOON, to: NOON, decisionsOnly: true },
    { tool: "codex.apply_patch" },
    { decision: "blocked" },
    { policy: "sys_a" },
    { session: "session-1" },
    { source: "hook" },
    { text: "undone DELETING" },
    { text: "übung" },
    { text: "everyth* übun*" },
    { decisionsOnly: true },
  ];
  for (const filter of [...parts, Object.assign({}, ...parts)]) {
    const found = await indexed.index.search(filter);
    assertEquals([filter, found.map(({ record }) => record)], [filter, [wanted]]);
    assertEquals(await indexed.index.count(filter), 1);
  }
  assertEquals(await indexed.index.count({ requestType: "tool_call_audit" }), 1);
  assertEquals(await indexed.index.count({ tool: "codex.apply_patch", decision: "allowed" }), 0);
  assertEquals(await indexed.index.count({ tool: "codex.unknown" }), 0);
});

Deno.test("auditIndex() takes what a person types for words, never for the language of the database", async () => {
  using indexed = temporaryLog();
  await appendAll(indexed, [at(NOON, { query: 'echo "a" OR near NOT title:x' })]);
  for (const text of ['"a" OR "', "NOT", "title:x", "near(", "ech*", "ECHO", "x) --", "\u{FF25}cho"]) {
    assertEquals([text, await indexed.index.count({ text })], [text, 1]);
  }
  for (const text of ["", '"', "*", "ech", "a OR b", "\uE000d1", "a -echoes"]) {
    assertEquals([text, await indexed.index.count({ text })], [text, 0]);
  }
});

Deno.test("auditIndex() pages through records of one millisecond without losing or repeating one", async () => {
  using indexed = temporaryLog();
  const queries = Array.from({ length: 300 }, (_, number) => `command ${number}`);
  await appendAll(indexed, queries.map((query) => at(NOON, { query })));
  const seen: string[] = [];
  for (const oldestFirst of [true, false]) {
    let behind: string | undefined;
    while (true) {
      const found = await indexed.index.search({ text: "command" }, { limit: 70, behind, oldestFirst });
      if (found.length === 0) break;
      seen.push(...found.map(({ record }) => record.query));
      behind = found.at(-1)!.cursor;
    }
  }
  assertEquals(seen, [...queries, ...queries.toReversed()]);
});

for (
  const [time, count] of [
    ["1969-07-20T20:17:40.000Z", 600],
    ["9999-12-31T23:59:59.999Z", 600],
    ["+275760-09-13T00:00:00.000Z", 600],
    ["2030-06-15T12:00:00.000Z", 20_000],
  ] as const
) {
  Deno.test(`auditIndex() takes in ${count} records of ${time} in their order`, async () => {
    using indexed = temporaryLog();
    const queries = Array.from({ length: count }, (_, number) => `command ${number}`);
    const lines = queries.map((query) => JSON.stringify({ record: at(0, { timestamp: time, query }), unchained: "x" }));
    await appendAll(indexed, [at(NOON + DAY, { query: "ordinary" })]);
    await Deno.writeTextFile(indexed.path, lines.map((line) => `${line}\n`).join(""), { append: true });
    assertEquals(await indexed.index.count({}), count + 1);
    await indexed.index.startAnew();
    const found = await indexed.index.search({ text: "command" }, { limit: count, oldestFirst: true });
    assertEquals(found.map(({ record }) => record.query), queries);
    assertEquals(await queriesOf(indexed, { from: NOON + DAY, to: NOON + DAY }), ["ordinary"]);
  });
}

Deno.test("auditIndex() finds a decision and a record by their ids", async () => {
  using indexed = temporaryLog();
  const check = at(NOON, { policy_details: { decision_id: "decision-1" } });
  const audit = at(NOON, { request_type: "tool_call_audit", policy_details: { decision_id: "decision-1" } });
  await appendAll(indexed, [audit, check]);
  assertEquals(await indexed.index.decision("decision-1"), check);
  assertEquals(await indexed.index.decision("decision-2"), undefined);
  assertEquals(await indexed.index.byId(audit.id), audit);
  assertEquals(await indexed.index.byId("decision-1"), undefined);
});

Deno.test("auditIndex() finds the decision that was written here first, whatever others have delivered", async () => {
  using indexed = temporaryLog();
  const policy_details = { decision_id: "decision-1" };
  const blocked = at(NOON, { policy_decision: "blocked", policy_details });
  const delivered = at(NOON - HOUR, { policy_details, received_at: new Date(NOON).toISOString() });
  await appendAll(indexed, [delivered]);
  assertEquals(await indexed.index.decision("decision-1"), delivered);
  await appendAll(indexed, [blocked, at(NOON - HOUR, { policy_details })]);
  assertEquals(await indexed.index.decision("decision-1"), blocked);
});

Deno.test("auditIndex() counts exactly at the edges of a span, and whole hours in between", async () => {
  using indexed = temporaryLog();
  const start = NOON - 30 * 60_000;
  const times = [start - 1, start, NOON - 1, NOON, NOON + HOUR, NOON + 3 * HOUR - 1, NOON + 3 * HOUR, NOON + 4 * HOUR];
  const blocked = {
    policy_decision: "blocked" as const,
    policy_details: { policy_ids: ["sys_a"], policy_matches: [matchOf("sys_a")] },
  };
  await appendAll(indexed, times.map((time) => at(time, { ...blocked, response_time_ms: time === NOON ? 8 : 2 })));
  const count = async (from: number, to: number) => {
    const { total_requests, blocked_requests, top_policies } = await indexed.index.statistics({ from, to });
    const [top] = top_policies;
    assertEquals([blocked_requests, top?.trigger_count ?? 0, top?.block_count ?? 0], Array(3).fill(total_requests));
    return total_requests;
  };
  for (const from of times) {
    for (const to of times) {
      const expected = times.filter((time) => time >= from && time <= to).length;
      assertEquals([from - NOON, to - NOON, await count(from, to)], [from - NOON, to - NOON, expected]);
    }
  }
  const { avg_latency_ms } = await indexed.index.statistics({ from: start, to: NOON + HOUR });
  assertEquals(avg_latency_ms, 3.5);
});

Deno.test("auditIndex() counts no overrides, but finds them", async () => {
  using indexed = temporaryLog();
  const override = { ...at(NOON), request_type: "override_created", policy_decision: "override_lifecycle" };
  await appendAll(indexed, [at(NOON), override as unknown as AuditRecord]); // a kind of record that is yet to come
  assertEquals(await indexed.index.count({ requestType: "override_created" }), 1);
  assertEquals((await indexed.index.statistics({ from: NOON - DAY, to: NOON + DAY })).total_requests, 1);
  assertEquals(await indexed.index.count({ decisionsOnly: true }), 0);
});

Deno.test("auditIndex() says how checks ended in every part of a span", async () => {
  using indexed = temporaryLog();
  const blocked = { policy_decision: "blocked" } as const;
  await appendAll(indexed, [
    at(NOON - 1),
    at(NOON),
    at(NOON + 5),
    at(NOON + HOUR, blocked),
    at(NOON + 2 * HOUR + 1, blocked),
    // The audit of a call that was checked before counts no second time.
    at(NOON + 1, { request_type: "tool_call_audit" }),
    at(NOON + HOUR + 1, { request_type: "tool_call_audit", ...blocked }),
  ]);
  for (const from of [NOON, NOON - 1]) {
    const parts = await indexed.index.activity({ from, to: from + 2 * HOUR + 5 }, HOUR);
    const allowed = from === NOON ? [2, 0, 0] : [3, 0, 0];
    assertEquals(parts.map(({ start }) => start), [from, from + HOUR, from + 2 * HOUR]);
    assertEquals(parts.map((part) => part.allowed), allowed);
    assertEquals(parts.map((part) => part.blocked), [0, 1, 1]);
  }
});

Deno.test("auditIndex() knows which records are pending until a note says what became of them", async () => {
  using indexed = temporaryLog();
  const [first, second, third] = [1, 2, 3].map((order) => at(NOON - order, { delivery: "pending" })) as [
    AuditRecord,
    AuditRecord,
    AuditRecord,
  ];
  await appendAll(indexed, [first, at(NOON), second, third]);
  const pending = async () => (await indexed.index.pending(10)).map(({ id }) => id);
  assertEquals(await pending(), [first.id, second.id, third.id]);
  assertEquals(await indexed.index.pending(1), [{ id: first.id, record: first }]);
  const note = { time: new Date(NOON).toISOString(), endpoint: "https://example.com" };
  await indexed.note({ kind: "delivered", record_id: second.id, ...note });
  assertEquals(await pending(), [first.id, third.id]);
  assertEquals(await indexed.index.pendingCount(), 2);
  await indexed.note({ kind: "undeliverable", record_id: first.id, reason: "refused", ...note });
  assertEquals(await pending(), [third.id]);
  await indexed.index.startAnew();
  assertEquals(await pending(), [third.id]);
});

Deno.test("auditIndex() takes in a record without the chain, and says so", async () => {
  using indexed = temporaryLog();
  await appendAll(indexed, [at(NOON - 1)]);
  const unchained = at(NOON, { query: "unchained" });
  const line = JSON.stringify({ record: unchained, unchained: "another process held the lock" });
  await Deno.writeTextFile(indexed.path, `${line}\n{"record":{},"unchained":"x"}\nno JSON\n`, { append: true });
  const found = await indexed.index.search({});
  assertEquals(found.map(({ chained }) => chained), [false, true]);
  assertEquals(found[0]!.record, unchained);
});

Deno.test("auditIndex() leaves a line out until it is whole", async () => {
  using indexed = temporaryLog();
  await appendAll(indexed, [at(NOON - 1)]);
  const line = JSON.stringify({ record: at(NOON), unchained: "another process held the lock" });
  await Deno.writeTextFile(indexed.path, line.slice(0, 40), { append: true });
  assertEquals(await indexed.index.count({}), 1);
  await Deno.writeTextFile(indexed.path, line.slice(40), { append: true });
  assertEquals(await indexed.index.count({}), 1);
  await Deno.writeTextFile(indexed.path, "\n", { append: true });
  assertEquals(await indexed.index.count({}), 2);
});

/** A log whose first records are in an archived segment. */
async function archivedLog(): Promise<TemporaryLog & { setNow(time: number): void }> {
  let now = NOON;
  const indexed = temporaryLog(() => now);
  await indexed.upkeep();
  await appendAll(indexed, [at(NOON, { query: "old one" }), at(NOON + 1, { query: "old two" })]);
  await indexed.index.refresh();
  now = NOON + 10 * DAY;
  await indexed.upkeep({ retentionDays: 30 });
  assertEquals([...Deno.readDirSync(filesOf(indexed.path).segments)].length, 1);
  return { ...indexed, setNow: (time) => void (now = time) };
}

Deno.test("auditIndex() finds records after their segment was archived", async () => {
  using indexed = await archivedLog();
  await appendAll(indexed, [at(NOON + 2, { query: "new" })]);
  assertEquals(await queriesOf(indexed), ["new", "old two", "old one"]);
  await indexed.index.startAnew();
  assertEquals(await queriesOf(indexed), ["new", "old two", "old one"]);
});

Deno.test("auditIndex() forgets what retention has deleted, also in its numbers", async () => {
  using indexed = await archivedLog();
  await appendAll(indexed, [at(NOON + 2, { query: "new" })]);
  assertEquals(await indexed.index.count({}), 3);
  indexed.setNow(NOON + 50 * DAY);
  await appendAll(indexed, [at(NOON + 50 * DAY, { query: "newest" })]);
  await indexed.upkeep({ retentionDays: 30 });
  assertEquals(await queriesOf(indexed), ["newest", "new"]);
  assertEquals(await indexed.index.count({ text: "old" }), 0);
  const { total_requests } = await indexed.index.statistics({ from: NOON - DAY, to: NOON + 60 * DAY });
  assertEquals(total_requests, 2);
});

Deno.test("auditIndex() makes itself anew if its file is missing, damaged or of another version", async () => {
  using indexed = temporaryLog();
  await appendAll(indexed, [at(NOON, { query: "kept" })]);
  await indexed.index.refresh();
  const path = indexPath(indexed.path);
  const spoil = [
    () => Deno.removeSync(path),
    () => Deno.writeTextFileSync(path, "no database at all".repeat(1000)),
    () => Deno.truncateSync(path, 5000),
    async () => {
      const { DatabaseSync } = await import("node:sqlite");
      const database = new DatabaseSync(path);
      database.exec("PRAGMA user_version = 9999");
      database.close();
    },
  ];
  indexed.index.close();
  for (const each of spoil) {
    await each();
    const index = indexed.another();
    assertEquals((await index.search({})).map(({ record }) => record.query), ["kept"]);
    index.close();
  }
});

Deno.test("auditIndex() remembers the newest head that it has seen, so that a log cut short is found out", async () => {
  using indexed = temporaryLog();
  await indexed.upkeep();
  await appendAll(indexed, [at(NOON - 2, { query: "one" }), at(NOON - 1, { query: "two" })]);
  await indexed.index.refresh();
  const seen = await indexed.index.seen();
  assertEquals(seen?.seq, 2);
  const text = await Deno.readTextFile(indexed.path);
  await Deno.writeTextFile(indexed.path, `${text.split("\n")[0]}\n`);
  assertEquals(await queriesOf(indexed), ["one"]);
  assertEquals(await indexed.index.seen(), seen);
  await indexed.index.startAnew();
  const verification = await verifyLog(indexed.path, { seen: (await indexed.index.seen())! });
  assertEquals(verification.problems.map(({ reason }) => reason), [
    "the link with sequence number 2, which was indexed, is missing",
  ]);
});

Deno.test("two processes index one log at the same time, and each record is in it once", async () => {
  using indexed = temporaryLog();
  const others = [indexed.another(), indexed.another()];
  for (let round = 0; round < 5; round++) {
    for (let count = 0; count < 100; count++) await indexed.append(at(NOON + round * 100 + count));
    const counts = await Promise.all([indexed.index, ...others].map((index) => index.count({})));
    assertEquals(counts, Array(3).fill((round + 1) * 100));
  }
  await Promise.all([others[0]!.startAnew(), others[1]!.count({}), indexed.index.count({})]);
  assertEquals(await indexed.index.count({}), 500);
  assertEquals((await indexed.index.statistics({ from: 0, to: NOON + DAY })).total_requests, 500);
});

Deno.test("the index can be read by its owner alone", { ignore: Deno.build.os === "windows" }, async () => {
  using indexed = temporaryLog();
  await appendAll(indexed, [at(NOON)]);
  await indexed.index.refresh();
  for (const { name } of Deno.readDirSync(filesOf(indexed.path).index)) {
    const { mode } = Deno.statSync(`${filesOf(indexed.path).index}/${name}`);
    assertEquals([name, (mode ?? 0) & 0o077], [name, 0]);
  }
  assertNotEquals([...Deno.readDirSync(filesOf(indexed.path).index)].length, 0);
});
