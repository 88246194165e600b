/** `axonflow audit reindex`: the index made anew from the log. */
import { optionsOf } from "../options.ts";
import { withIndex } from "./open_index.ts";
import { refuseOthers } from "../verbs.ts";
import type { Verb } from "./verb.ts";

export const reindex: Verb = {
  name: "reindex",
  usage: "reindex [--json]",
  summary: "Make the index anew from the log; it is never needed to keep a record",
  async run(args, { io }) {
    const options = optionsOf(args, { boolean: ["json"] });
    refuseOthers(options._);
    return await withIndex(io, async (index) => {
      const records = await index.count({});
      io.out(options.json ? `${JSON.stringify({ records })}\n` : `${records} records are in the index\n`);
    }, { anew: true });
  },
};
