/** A log in a folder of its own, and what tests do to its files. */
import { auditIndex, type OpenIndex } from "../../../lib/store/audit_index.ts";
import { type AuditLog, type LogOptions, openLog } from "../../../lib/store/log.ts";
import type { Pruning } from "../../../lib/store/upkeep.ts";
import { record } from "../../support/record.ts";

// Not quite a day after the records were made.
const START = Date.parse("2026-01-03T00:00:00.000Z");
const DAY_MS = 24 * 60 * 60 * 1000;

export interface TestLog extends Disposable {
  folder: string;
  path: string;
  log: AuditLog;
  /** An index of the log. */
  index(): OpenIndex;
  /** Appends this many records; their queries are `record 1` and so on. */
  fill(count: number): Promise<void>;
  /** A day passes, and the open segment is archived for its age. */
  archive(): Promise<void>;
  /** Another day passes, and all segments but the open one are too old to be kept. */
  prune(): Promise<void>;
  /** A day passes, and records are kept like this. */
  aDayLater(pruning: Pruning): Promise<void>;
  /** The lines of a file, `audit.jsonl` or a path below the folder. */
  lines(name?: string): string[];
  /** The names of the archived segments, oldest first. */
  archives(): string[];
  write(lines: readonly string[], name?: string): void;
}

/** Makes the log, with a key; `using` removes it. */
export async function testLog(options: Omit<LogOptions, "now"> = {}): Promise<TestLog> {
  let now = START;
  const folder = Deno.makeTempDirSync({ prefix: "axonflow-log-" });
  const path = `${folder}/audit.jsonl`;
  const log = openLog(path, { now: () => now, ...options });
  await log.upkeep();
  const indexes: OpenIndex[] = [];
  let count = 0;
  function aDayLater(pruning: Pruning): Promise<void> {
    now += DAY_MS;
    return log.upkeep(pruning);
  }
  return {
    folder,
    path,
    log,
    index() {
      const index = auditIndex(path);
      indexes.push(index);
      return index;
    },
    async fill(more) {
      for (const last = count + more; count < last;) await log.append(record({ query: `record ${++count}` }));
    },
    archive: () => aDayLater({ retentionDays: 5 }),
    prune: () => aDayLater({ retentionDays: 0.5 }),
    aDayLater,
    lines: (name = "audit.jsonl") => Deno.readTextFileSync(`${folder}/${name}`).split("\n").slice(0, -1),
    archives: () => [...Deno.readDirSync(`${folder}/segments`)].map(({ name }) => name).sort(),
    write: (lines, name = "audit.jsonl") =>
      Deno.writeTextFileSync(`${folder}/${name}`, lines.map((line) => `${line}\n`).join("")),
    [Symbol.dispose]() {
      for (const index of indexes) index.close();
      log.close();
      Deno.removeSync(folder, { recursive: true });
    },
  };
}
