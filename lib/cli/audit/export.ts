/** `axonflow audit export`: records for other systems, oldest first. */
import { own } from "../../core/own.ts";
import type { AuditRecord } from "../../store/record.ts";
import { UsageError } from "../command.ts";
import { CSV_TITLE, csvLine } from "./csv.ts";
import { FILTER_OPTIONS, filterOf } from "./filter_options.ts";
import { ocsfEvent } from "./ocsf.ts";
import { withIndex } from "./open_index.ts";
import { withMeantTool } from "./meant_tool.ts";
import { FILTER_DOCS } from "./option_docs.ts";
import { jsonLine } from "./record_row.ts";
import type { Verb } from "../verb.ts";
import { whyNothing } from "./why_nothing.ts";

interface Format {
  title: string;
  line(record: AuditRecord, chained: boolean): string;
}

const FORMATS: Readonly<Record<string, Format>> = {
  jsonl: { title: "", line: jsonLine },
  csv: { title: CSV_TITLE, line: csvLine },
  ocsf: { title: "", line: (record) => `${JSON.stringify(ocsfEvent(record))}\n` },
};

// Enough for the index to be quick, and little enough to be held at once.
const AT_ONCE = 500;

export const exportRecords: Verb = {
  name: "export",
  usage: "export --format jsonl|csv|ocsf [which records]",
  summary: "Every record that is like this, oldest first: as it is stored, for a spreadsheet, or for a SIEM (OCSF)",
  docs: [
    ["--format NAME", "jsonl: as it is stored; csv: for a spreadsheet; ocsf: API Activity of OCSF 1.3.0, for a SIEM"],
    ...FILTER_DOCS,
    ["--utc", "Times that you type without an offset are in UTC; otherwise in the local zone"],
  ],
  options: { string: [...FILTER_OPTIONS, "format"], boolean: ["utc"] },
  async run(options, { io }) {
    const name = options.format as string | undefined;
    const format = name === undefined ? undefined : own(FORMATS, name);
    if (!format) {
      const problem = name === undefined ? "No --format" : `Unknown format ${name}`;
      throw new UsageError(problem, `Use one of ${Object.keys(FORMATS).join(", ")}`);
    }
    const asked = { to: Date.now(), ...filterOf(options) };
    return await withIndex(io, async (index) => {
      const filter = await withMeantTool(asked, index);
      if (await index.count(filter) === 0) {
        io.err(`axonflow: no record is like this\n${await whyNothing(filter, index)}`);
      }
      let behind: string | undefined;
      let goesOn = format.title === "" || io.out(format.title);
      while (goesOn) {
        const found = await index.search(filter, { limit: AT_ONCE, oldestFirst: true, behind });
        const last = found.at(-1);
        if (!last) return;
        behind = last.cursor;
        goesOn = io.out(found.map(({ record, chained }) => format.line(record, chained)).join(""));
      }
    });
  },
};
