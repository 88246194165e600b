/** `check_policy` and `check_output`: the engine decides, and every decision goes on record. */
import type { Handlers } from "../contract/mod.ts";
import { sha256 } from "../core/sha256.ts";
import { evaluate as builtIn } from "../policy/evaluate.ts";
import type { Subject } from "../policy/evaluation.ts";
import type { RequestType } from "../store/record.ts";
import { createAudit } from "./audit.ts";
import { ALLOW_OVERRIDE, decisionFields, reasonOf, riskOf } from "./decision_fields.ts";
import { descriptorOf } from "./descriptor.ts";
import { isAllowed, judge, type Judgement } from "./judge.ts";
import { keep } from "./keep.ts";
import type { GovernOptions } from "./options.ts";
import { judgeOutput } from "./output.ts";

/** The tools that a hook needs when no endpoint answers. */
export type Checks = Pick<Handlers, "check_policy" | "check_output" | "audit_tool_call">;

/** One decision, ready to be recorded. */
interface Decision {
  id: string;
  requestType: RequestType;
  connector: string;
  /** The whole text that was judged. */
  text: string;
  judgement: Judgement;
  startedAt: number;
}

/** The tools that a hook needs, carried out by the built-in engine. */
export function createChecks(options: GovernOptions): Checks {
  const { now, newId = () => crypto.randomUUID(), rules } = options;
  const { evaluate = (subject: Subject) => builtIn(subject, rules) } = options;
  return {
    async check_policy({ connector_type: connector, statement, parameters }) {
      const startedAt = now();
      const subject = { phase: "request", connector, statement, ...(parameters && { parameters }) } as const;
      const judgement = judge(() => evaluate(subject));
      const id = newId();
      await record({ id, requestType: "mcp_check_policy", connector, text: statement, judgement, startedAt }, options);
      const { verdict, evaluation } = judgement;
      return {
        ...decisionFields(judgement, id),
        ...(!isAllowed(verdict) && { override_available: ALLOW_OVERRIDE }),
        ...(verdict === "redacted" && { requires_redaction: true }),
        ...(verdict === "redacted" && evaluation.redacted !== undefined &&
          { redacted_statement: evaluation.redacted }),
      };
    },

    async check_output(input) {
      const startedAt = now();
      const output = judgeOutput(input, evaluate);
      const id = newId();
      const { connector_type: connector } = input;
      const { text, judgement } = output;
      await record({ id, requestType: "mcp_check_output", connector, text, judgement, startedAt }, options);
      return {
        ...decisionFields(judgement, id),
        ...output.redacted,
        ...(output.exfiltration && { exfiltration_info: output.exfiltration }),
      };
    },

    ...createAudit(options),
  };
}

async function record(decision: Decision, options: GovernOptions): Promise<void> {
  const { evaluation, verdict, failure } = decision.judgement;
  const reason = reasonOf(decision.judgement);
  const risk = riskOf(decision.judgement);
  await keep({
    request_type: decision.requestType,
    query: descriptorOf(decision.text),
    query_hash: await sha256(decision.text),
    policy_decision: verdict,
    policy_details: {
      decision_id: decision.id,
      policy_ids: evaluation.matches.map(({ policy }) => policy.id),
      policy_matches: evaluation.matches.map(({ policy, action, evidence }) => ({
        policy_id: policy.id,
        policy_name: policy.title,
        action,
        risk_level: policy.severity,
        matched_on: evidence,
      })),
      policies_evaluated: evaluation.evaluated,
      tool_signature: decision.connector,
      ...(reason && { reason }),
      ...(risk && { risk_level: risk }),
      ...(evaluation.partial && { partial: true }),
    },
    response_time_ms: elapsed(decision.startedAt, options.now()),
    ...(failure !== undefined && { error_message: descriptorOf(failure) }),
  }, options);
}

/** Milliseconds between two moments, to a thousandth. */
function elapsed(from: number, to: number): number {
  return Math.max(0, Math.round((to - from) * 1000) / 1000);
}
