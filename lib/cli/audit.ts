/** `axonflow audit`: looking at the record. Each verb is a file in `audit/`, and a line in the table here. */
import { explain } from "./audit/explain.ts";
import { exportRecords } from "./audit/export.ts";
import { flush } from "./audit/flush.ts";
import { head } from "./audit/head.ts";
import { reindex } from "./audit/reindex.ts";
import { search } from "./audit/search.ts";
import { stats } from "./audit/stats.ts";
import { tail } from "./audit/tail.ts";
import { FILTER_DOCS, HELP_DOC, JSON_DOC, listOf, UTC_DOC } from "./audit/option_docs.ts";
import { runnerOf, type Verb } from "./audit/verb.ts";
import { verify } from "./audit/verify.ts";
import type { Command } from "./command.ts";
import { runVerb } from "./verbs.ts";

const VERBS: readonly Verb[] = [tail, search, stats, explain, exportRecords, verify, head, flush, reindex];

const HELP = `Look at the audit log.

Usage: ${VERBS.map(({ usage }) => `axonflow audit ${usage}`).join("\n       ")}

${VERBS.map(({ name, summary }) => `  ${name.padEnd(8)} ${summary}`).join("\n")}

Which records:
${listOf(FILTER_DOCS)}
Options:
${listOf([JSON_DOC, UTC_DOC, HELP_DOC])}
axonflow audit VERB --help explains one of them.
Searches go through an index beside the log, which follows the log by itself.
Exit codes: 0 done (also if nothing was found), 1 it could not be done, or flush left something, 2 wrong usage.
`;

const EXIT_CODES = "Exit codes: 0 done (also if nothing was found), 1 it could not be done, 2 wrong usage.\n";

/** The manual of one verb. */
function manualOf({ usage, summary, docs, more }: Verb): string {
  const parts = [`${summary}.\n`, `Usage: axonflow audit ${usage}\n`, listOf([...docs, HELP_DOC])];
  return [...parts, ...(more ? [more] : []), EXIT_CODES].join("\n");
}

export const audit: Command = {
  name: "audit",
  summary: "Look at the audit log: search, verify, export, deliver",
  help: HELP,
  helpOf(word) {
    const verb = VERBS.find(({ name }) => name === word);
    return verb && manualOf(verb);
  },
  run(args, context) {
    const verbs = Object.fromEntries(VERBS.map((verb) => [verb.name, runnerOf(verb)]));
    return runVerb(verbs, args, { ...context, command: "audit" });
  },
};
