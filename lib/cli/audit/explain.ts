/** `axonflow audit explain ID`: why a decision was taken, as `explain_decision` says it. */
import { readRuleSettings } from "../../core/config.ts";
import { oneLine } from "../../core/text.ts";
import type { AuditRecord } from "../../store/record.ts";
import { RunError, UsageError } from "../command.ts";
import type { LoadEngine } from "../../parts/loaders.ts";
import { rulesFromDisk } from "../own_file.ts";
import { withIndex } from "./open_index.ts";
import { JSON_DOC } from "../option_docs.ts";
import { UTC_DOC } from "./option_docs.ts";
import { recordNamed } from "./record_named.ts";
import { shownTime } from "./time.ts";
import type { Verb } from "../verb.ts";

type Explanation = ReturnType<Awaited<ReturnType<LoadEngine>>["explanationOf"]>;

const DAY_MS = 24 * 60 * 60 * 1000;

export const explain: Verb = {
  name: "explain",
  usage: "explain ID [--json] [--utc]",
  summary: "One decision, by its decision_id or the id of its record, or by the beginning of it",
  docs: [JSON_DOC, UTC_DOC],
  more:
    "ID is the one in a table, of its newest 10,000 records, or a whole one: a block message names its decision_id.\n",
  options: { boolean: ["json", "utc"] },
  operands: 1,
  async run(options, { io, loaders }) {
    const [id] = options._;
    if (!id) throw new UsageError("No id", "The message of a blocked call names its decision_id");
    const { rules: { policies } } = await rulesFromDisk(io, readRuleSettings(io.env), loaders);
    const { explanationOf } = await loaders.loadEngine();
    return await withIndex(io, async (index) => {
      const record = await recordNamed(id, index);
      if (!record) {
        throw new RunError(`Cannot explain ${oneLine(id, 80)}: no record has this id; retention may have deleted it`);
      }
      const [deciding] = record.policy_details.policy_ids;
      const hits = deciding === undefined ? 0 : await index.hits(deciding, Date.now() - DAY_MS);
      const explanation = explanationOf(record, { hits, policies, override: record.policy_details.override_id });
      io.out(
        options.json ? `${JSON.stringify(explanation, null, 2)}\n` : asText(explanation, record, Boolean(options.utc)),
      );
    });
  },
};

function asText(explanation: Explanation, record: AuditRecord, utc: boolean): string {
  const { decision, reason, risk_level, tool_signature, decision_id, historical_hit_count_session: hits } = explanation;
  const lines = [
    `${oneLine(decision, 20)}  ${oneLine(record.query, 200)}`,
    reason && `  reason    ${oneLine(reason, 300)}`,
    risk_level && `  risk      ${oneLine(risk_level, 20)}`,
    `  tool      ${oneLine(tool_signature, 80)}`,
    `  time      ${shownTime(Date.parse(record.timestamp), utc)}`,
    record.session_id && `  session   ${oneLine(record.session_id, 80)}`,
    `  decision  ${oneLine(decision_id, 80)}`,
    `  record    ${oneLine(record.id, 80)}`,
    ...explanation.policy_matches.flatMap(({ policy_id, policy_name, action, policy_description }, index) => [
      "",
      `${oneLine(policy_id, 80)} (${oneLine(action, 20)})  ${oneLine(policy_name, 100)}`,
      `  words     ${oneLine(explanation.matched_rules[index]?.matched_on ?? "", 200)}`,
      `  why       ${oneLine(policy_description, 300)}`,
    ]),
    hits > 0 && `\nThe first of them matched ${hits} ${hits === 1 ? "time" : "times"} in the last 24 hours.`,
  ];
  return `${lines.filter((line) => typeof line === "string").join("\n")}\n`;
}
