/** `axonflow audit`: looking at the record. Each verb is a file in `audit/`, and a word in the list here. */
import { explain } from "./audit/explain.ts";
import { exportRecords } from "./audit/export.ts";
import { flush } from "./audit/flush.ts";
import { head } from "./audit/head.ts";
import { reindex } from "./audit/reindex.ts";
import { search } from "./audit/search.ts";
import { stats } from "./audit/stats.ts";
import { tail } from "./audit/tail.ts";
import { FILTER_DOCS, UTC_DOC } from "./audit/option_docs.ts";
import { verify } from "./audit/verify.ts";
import { HELP_DOC, JSON_DOC, listOf } from "./option_docs.ts";
import { commandOf } from "./verbs.ts";

export const audit = commandOf({
  name: "audit",
  summary: "Look at the audit log: search, verify, export, deliver",
  does: "Look at the audit log.",
  verbs: [tail, search, stats, explain, exportRecords, verify, head, flush, reindex],
  more: `Which records:
${listOf(FILTER_DOCS)}
Options:
${listOf([JSON_DOC, UTC_DOC, HELP_DOC])}
Searches go through an index beside the log, which follows the log by itself.
`,
  exitCodes: "Exit codes: 0 done (also if nothing was found), 1 it could not be done, 2 wrong usage.",
});
