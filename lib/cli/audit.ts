/** `axonflow audit`: looking at the record. Each verb is a file in `audit/`, and a line in the table here. */
import { explain } from "./audit/explain.ts";
import { exportRecords } from "./audit/export.ts";
import { flush } from "./audit/flush.ts";
import { head } from "./audit/head.ts";
import { reindex } from "./audit/reindex.ts";
import { search } from "./audit/search.ts";
import { stats } from "./audit/stats.ts";
import { tail } from "./audit/tail.ts";
import { runnerOf, type Verb } from "./audit/verb.ts";
import { verify } from "./audit/verify.ts";
import type { Command } from "./command.ts";
import { runVerb } from "./verbs.ts";

const VERBS: readonly Verb[] = [tail, search, stats, explain, exportRecords, verify, head, flush, reindex];

const HELP = `Look at the audit log.

Usage: ${VERBS.map(({ usage }) => `axonflow audit ${usage}`).join("\n       ")}

${VERBS.map(({ name, summary }) => `  ${name.padEnd(8)} ${summary}`).join("\n")}

Which records:
  --from TIME, --to TIME   2026-01-02T03:04:05Z, 2026-01-02, or how long ago: 90s, 15m, 2h, 7d, 4w
  --tool NAME              Such as codex.Bash
  --decision WORD          allowed, blocked, redacted, needs_approval or error
  --policy ID              A policy that matched
  --session ID             A session of Codex
  --type NAME              mcp_check_policy, mcp_check_output or tool_call_audit
  --text WORDS             Words of the command and the reason; compil* is the beginning of one

Options:
  --json       JSON instead of a table: one value a line, or one value
  --utc        Times in UTC, also those that you type without an offset; otherwise in the local zone
  -h, --help   Show this text

Searches go through an index beside the log, which follows the log by itself.
Exit codes: 0 done (also if nothing was found), 1 it could not be done, or flush left something, 2 wrong usage.
`;

export const audit: Command = {
  name: "audit",
  summary: "Look at the audit log: search, verify, export, deliver",
  help: HELP,
  run(args, context) {
    const verbs = Object.fromEntries(VERBS.map((verb) => [verb.name, runnerOf(verb)]));
    return runVerb(verbs, args, { ...context, command: "audit" });
  },
};
