/** `axonflow audit search`: records that are like this, newest first. */
import { countOf, FILTER_OPTIONS, filterOf } from "./filter_options.ts";
import { withIndex } from "./open_index.ts";
import { JSON_DOC } from "../option_docs.ts";
import { withMeantTool } from "./meant_tool.ts";
import { FILTER_DOCS, UTC_DOC } from "./option_docs.ts";
import { jsonLine, recordRow, ROW_TITLE } from "./record_row.ts";
import type { Verb } from "../verb.ts";
import { whyNothing } from "./why_nothing.ts";

const DEFAULT_LIMIT = 20;

export const search: Verb = {
  name: "search",
  usage: "search [which records] [--limit N] [--json] [--utc]",
  summary: "The newest records that are like this (20, or --limit)",
  docs: [...FILTER_DOCS, ["--limit N", "How many at most (default 20)"], JSON_DOC, UTC_DOC],
  options: { string: [...FILTER_OPTIONS, "limit"], boolean: ["json", "utc"] },
  async run(options, { io }) {
    const asked = filterOf(options);
    const limit = countOf(options, "limit", DEFAULT_LIMIT);
    return await withIndex(io, async (index) => {
      const filter = await withMeantTool(asked, index);
      const found = await index.search(filter, { limit });
      const rows = found.map(({ record, chained }) =>
        options.json ? jsonLine(record, chained) : recordRow(record, Boolean(options.utc))
      );
      if (rows.length > 0) io.out(`${options.json ? "" : ROW_TITLE}${rows.join("")}`);
      else io.err(`axonflow: no record is like this\n${await whyNothing(filter, index)}`);
      if (options.json || rows.length < limit) return;
      const total = await index.count(filter);
      if (total > rows.length) io.err(`${rows.length} of ${total} records; --limit N shows more\n`);
    });
  },
};
