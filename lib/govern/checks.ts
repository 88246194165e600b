/** `check_policy` and `check_output`: the engine decides, and every decision goes on record. */
import type { Handlers } from "../contract/mod.ts";
import { sha256 } from "../core/sha256.ts";
import type { RequestType } from "../store/record.ts";
import { createAudit } from "./audit.ts";
import { decisionFields, overrideFields, reasonOf, riskOf } from "./decision_fields.ts";
import { descriptorOf } from "./descriptor.ts";
import type { Judgement } from "./judge.ts";
import { atOnce, keep } from "./keep.ts";
import { judgeUnderOverrides } from "./lift.ts";
import type { GovernOptions } from "./options.ts";
import { judgedOutput, readOutput } from "./output.ts";

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
  const { now, newId = () => crypto.randomUUID(), wholly = atOnce } = options;
  return {
    async check_policy({ connector_type: connector, statement, parameters, cwd }) {
      const startedAt = now();
      const subject = { phase: "request", connector, statement, cwd, ...(parameters && { parameters }) } as const;
      const judgement = await judgeUnderOverrides({ subject, cwd }, options);
      const id = newId();
      await record({ id, requestType: "mcp_check_policy", connector, text: statement, judgement, startedAt }, options);
      const { verdict, evaluation } = judgement;
      return {
        ...decisionFields(judgement, id),
        ...overrideFields(judgement),
        ...(verdict === "redacted" && { requires_redaction: true }),
        ...(verdict === "redacted" && evaluation.redacted !== undefined &&
          { redacted_statement: evaluation.redacted }),
      };
    },

    async check_output(input) {
      const startedAt = now();
      const read = readOutput(input);
      const { subject: { connector, text }, exfiltration } = read;
      const found = await judgeUnderOverrides({ subject: read.subject, cwd: input.cwd }, options);
      const { judgement, redacted } = await wholly(() => judgedOutput(read, found));
      const id = newId();
      await record({ id, requestType: "mcp_check_output", connector, text, judgement, startedAt }, options);
      return {
        ...decisionFields(judgement, id),
        ...redacted,
        ...(exfiltration && { exfiltration_info: exfiltration }),
      };
    },

    ...createAudit(options),
  };
}

const NONE: ReadonlyMap<string, string> = new Map();

async function record(decision: Decision, options: GovernOptions): Promise<void> {
  const { evaluation, verdict, failure, lifted = NONE } = decision.judgement;
  const [override] = lifted.values();
  const reason = reasonOf(decision.judgement);
  const risk = riskOf(decision.judgement);
  const query_hash = await sha256(decision.text);
  const response_time_ms = elapsed(decision.startedAt, options.now());
  await keep(() => ({
    request_type: decision.requestType,
    query: descriptorOf(decision.text),
    query_hash,
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
        ...overrideOf(policy.id, lifted),
      })),
      policies_evaluated: evaluation.evaluated,
      tool_signature: decision.connector,
      ...(reason && { reason }),
      ...(risk && { risk_level: risk }),
      ...(override !== undefined && { override_id: override }),
      ...(evaluation.partial && { partial: true }),
    },
    response_time_ms,
    ...(failure !== undefined && { error_message: descriptorOf(failure) }),
  }), options);
}

function overrideOf(policy: string, lifted: ReadonlyMap<string, string>): { override_id?: string } {
  const id = lifted.get(policy);
  return id === undefined ? {} : { override_id: id };
}

/** Milliseconds between two moments, to a thousandth. */
function elapsed(from: number, to: number): number {
  return Math.max(0, Math.round((to - from) * 1000) / 1000);
}
