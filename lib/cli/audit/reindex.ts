/** `axonflow audit reindex`: the index made anew from the log. */
import { withIndex } from "./open_index.ts";
import { JSON_DOC } from "../option_docs.ts";
import { counted } from "../counted.ts";
import type { Verb } from "../verb.ts";

export const reindex: Verb = {
  name: "reindex",
  usage: "reindex [--json]",
  summary: "Make the index anew from the log; it is never needed to keep a record",
  docs: [JSON_DOC],
  options: { boolean: ["json"] },
  async run(options, { io }) {
    return await withIndex(io, async (index) => {
      const records = await index.count({});
      io.out(options.json ? `${JSON.stringify({ records })}\n` : `In the index: ${counted(records, "record")}\n`);
    }, { anew: true });
  },
};
