/** `axonflow audit tail`: the end of the log in the order in which it was written, straight from the log. */
import type { AuditRecord } from "../../store/record.ts";
import { contentOf } from "../../store/content.ts";
import { Lines } from "../../store/lines.ts";
import { type LogReader, logReader } from "../../store/index/log_reader.ts";
import { lastRecords } from "../../store/last_records.ts";
import type { Place } from "../../store/snapshot.ts";
import type { Io } from "../io.ts";
import { auditLogPath } from "../state_paths.ts";
import { countOf } from "./filter_options.ts";
import { refuseMissing } from "./open_index.ts";
import { JSON_DOC } from "../option_docs.ts";
import { UTC_DOC } from "./option_docs.ts";
import { jsonLine, recordRow, ROW_TITLE } from "./record_row.ts";
import type { Verb } from "../verb.ts";

const DEFAULT_COUNT = 10;
const LOOK_EVERY_MS = 500;

export const tail: Verb = {
  name: "tail",
  usage: "tail [-n N] [--follow] [--json] [--utc]",
  summary: "The newest records (10, or -n); --follow shows what comes next",
  docs: [["-n N", "How many (default 10)"], ["-f, --follow", "Go on with what comes next"], JSON_DOC, UTC_DOC],
  options: { string: ["n"], boolean: ["follow", "json", "utc"] },
  longForm,
  async run(options, { io }) {
    const count = countOf(options, "n", DEFAULT_COUNT);
    const path = auditLogPath(io);
    refuseMissing(path);
    const reader = logReader(path);
    reader.hold();
    io.dropPermissions();
    const show = (record: AuditRecord, chained: boolean) =>
      io.out(options.json ? jsonLine(record, chained) : recordRow(record, Boolean(options.utc)));
    const snapshot = await reader.snapshot();
    const { records, end } = lastRecords(snapshot, count);
    if (records.length > 0 && !options.json) io.out(ROW_TITLE);
    for (const { record, chained } of records) show(record, chained);
    if (records.length === 0) io.err("axonflow: the audit log holds no record yet\n");
    if (options.follow) await follow(reader, end, io, show);
    reader.close();
    return 0;
  },
};

/** `-f`, `-n 5`, `-n5`, `-5` and `-n -5`, as everybody types them, in the form in which options are read. */
function longForm(arg: string): string {
  if (arg === "-f") return "--follow";
  return arg === "-n" ? "--n" : arg.replace(/^-n?(?=\d)/, "--n=");
}

/** Shows what is appended, until the process is asked to end or nobody reads any more. */
async function follow(
  reader: LogReader,
  from: Place | undefined,
  io: Io,
  show: (record: AuditRecord, chained: boolean) => boolean,
): Promise<void> {
  const { promise: stopped, resolve: stop } = Promise.withResolvers<true>();
  io.onStopSignal(() => stop(true));
  let place = from;
  let version = "";
  while (true) {
    const now = reader.version();
    if (now !== version) {
      version = now;
      const snapshot = await reader.snapshot(place);
      sayIfMissed(snapshot.open.segment, place, io);
      const lines = new Lines(snapshot, place);
      for (let placed = lines.next(); placed; placed = lines.next()) {
        const content = contentOf(placed.line);
        if (content?.record && !show(content.record, content.link !== undefined)) return;
      }
      place = lines.place;
    }
    if (await Promise.race([stopped, waited(LOOK_EVERY_MS)])) return;
  }
}

/** A segment that was archived meanwhile cannot be opened any more; its end may have been new. */
function sayIfMissed(segment: number | undefined, place: Place | undefined, io: Io): void {
  if (place && segment !== undefined && segment !== place.segment) {
    io.err("axonflow: the log was archived; what was written just before that may be missing here\n");
  }
}

function waited(ms: number): Promise<false> {
  return new Promise((resolve) => setTimeout(() => resolve(false), ms));
}
