/** `explain_decision` and `list_recent_decisions`: single decisions out of the trail. */
import type { Handlers } from "../contract/mod.ts";
import { NotFoundError, ToolError } from "../contract/tool_error.ts";
import { type Verdict, VERDICTS } from "../core/vocabulary.ts";
import { builtInRules } from "../policy/rules.ts";
import type { AuditRecord } from "../store/record.ts";
import { explanationOf } from "./explanation.ts";
import { labelOf } from "./label.ts";
import { overridesInForce } from "./lift.ts";
import type { ReadingOptions } from "./options.ts";
import { timeOf } from "./span.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

type DecisionOptions = Pick<ReadingOptions, "index" | "now" | "rules" | "overrides">;

/** Carries out `explain_decision` and `list_recent_decisions`. */
export function createDecisions(
  { index, now, rules = builtInRules, overrides }: DecisionOptions,
): Pick<Handlers, "explain_decision" | "list_recent_decisions"> {
  return {
    async explain_decision({ decision_id }) {
      const record = await index.decision(decision_id);
      if (!record) throw new NotFoundError(`Cannot explain decision "${decision_id}": no record has this id`);
      const inForce = await overridesInForce({ now, ...(overrides && { overrides }) });
      const { override_id: used, policy_ids } = record.policy_details;
      const override = used ?? inForce.find(({ policy_id }) => policy_ids.includes(policy_id))?.id;
      const [deciding] = policy_ids;
      const hits = deciding === undefined ? 0 : await index.hits(deciding, now() - DAY_MS);
      return explanationOf(record, { hits, policies: rules.policies, override });
    },

    async list_recent_decisions({ since, decision, policy_id: policy, tool_signature, limit }) {
      const from = since === undefined ? undefined : timeOf(since);
      const tool = tool_signature === undefined ? undefined : labelOf(tool_signature);
      if (decision !== undefined && !isVerdict(decision)) {
        throw new ToolError(`Cannot filter by decision "${decision}": expected one of ${VERDICTS.join(", ")}`);
      }
      const found = await index.search({ from, decision, policy, tool, decisionsOnly: true }, { limit });
      return { decisions: found.map(({ record }) => rowOf(record)) };
    },
  };
}

function isVerdict(word: string): word is Verdict {
  return (VERDICTS as readonly string[]).includes(word);
}

function rowOf(record: AuditRecord) {
  const { policy_details: details } = record;
  return {
    decision_id: details.decision_id ?? record.id,
    timestamp: record.timestamp,
    decision: record.policy_decision,
    policy_id: details.policy_ids[0] ?? null,
    tool_signature: details.tool_signature,
  };
}
