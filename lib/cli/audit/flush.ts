/** `axonflow audit flush`: brings pending records to the endpoint now. */
import { readConfig, readRetentionDays } from "../../core/config.ts";
import { ENV } from "../../core/environment.ts";
import { netOf } from "../../core/net.ts";
import type { FlushReport } from "../../deliver/flush.ts";
import { RunError, UsageError } from "../command.ts";
import { endpointMessage } from "../endpoint_message.ts";
import { runNarrowed } from "../narrowed.ts";
import { permissionsFor, prepareLog } from "../prepare_log.ts";
import { auditLogPath, overridesFile } from "../state_paths.ts";
import { JSON_DOC } from "../option_docs.ts";
import type { Verb } from "../verb.ts";

const DEFAULT_WAIT_SECONDS = 10;
const LONGEST_WAIT_SECONDS = 3600;

export const flush: Verb = {
  name: "flush",
  usage: "flush [--wait SECONDS] [--json]",
  summary: "Deliver to the named endpoint what it did not take when it was written; try for 10 s, or as --wait says",
  docs: [["--wait SECONDS", "How long to try, from 0 to 3600 (default 10)"], JSON_DOC],
  more: "What is left in the end makes the exit code 1.\n",
  options: { string: ["wait"], boolean: ["json"] },
  async run(options, { io, endpoint }) {
    const waitMs = waitOf(options.wait as string | undefined) * 1000;
    const config = readConfig(io.env, endpoint);
    if (!config.endpointIsSet) {
      throw new RunError(`Cannot deliver records: no endpoint is named; set ${ENV.endpoint} or give --endpoint`);
    }
    for (const warning of config.warnings) io.err(`${warning}\n`);
    const logPath = auditLogPath(io);
    await prepareLog(logPath, { retentionDays: readRetentionDays(io.env) });
    const start = { command: "flush", settings: endpointMessage(config), logPath, waitMs } as const;
    const allowed = { net: netOf(config.endpoint), ...permissionsFor(logPath, overridesFile(io)) };
    let report: FlushReport | undefined;
    const code = await runNarrowed(start, allowed, io, { flushed: (found) => void (report = found) });
    if (!report) return code;
    io.out(options.json ? `${JSON.stringify(report, null, 2)}\n` : asText(report));
    if (report.reason) io.err(`axonflow: Cannot deliver to ${config.endpoint.href}: ${report.reason}\n`);
    return report.left > 0 ? 1 : code;
  },
};

function waitOf(text: string | undefined): number {
  if (text === undefined) return DEFAULT_WAIT_SECONDS;
  const seconds = Number(text);
  if (/^\d+$/.test(text) && seconds <= LONGEST_WAIT_SECONDS) return seconds;
  throw new UsageError(`Cannot wait ${text} seconds: expected a whole number from 0 to ${LONGEST_WAIT_SECONDS}`);
}

function asText({ delivered, undeliverable, left }: FlushReport): string {
  return `${delivered} delivered, ${undeliverable} undeliverable, ${left} left\n`;
}
