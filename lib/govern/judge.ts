/** From what the engine found to a verdict. An engine that fails denies. */
import { messageOf } from "../core/message_of.ts";
import type { Action, Verdict } from "../core/vocabulary.ts";
import type { Evaluation, Subject } from "../policy/evaluation.ts";
import type { Rules } from "../policy/rules.ts";

/** A verdict with what led to it. */
export interface Judgement {
  verdict: Verdict;
  evaluation: Evaluation;
  /** What blocked the call if no policy did. */
  blocker?: { id: string; reason: string };
  /** The engine's own error, for the record. */
  failure?: string;
  /** The policies that an override kept from stopping this, each with the override's id. */
  lifted?: ReadonlyMap<string, string>;
  /** An override in force of a policy that stops this, or would; it may be for another tool or folder. */
  existingOverride?: string;
}

// Codex hooks have no `ask`: a call that needs approval is denied.
const VERDICT: Readonly<Record<Action, Verdict>> = {
  block: "blocked",
  require_approval: "needs_approval",
  redact: "redacted",
  warn: "allowed",
  log: "allowed",
};

const NOTHING: Evaluation = {
  action: undefined,
  matches: [],
  findings: [],
  detected: [],
  evaluated: 0,
  partial: false,
};

const ENGINE_FAILED = {
  id: "engine_failure",
  reason: "The policy engine failed and could not judge this call; report it and try a simpler call",
};

/** The verdict on what `evaluation` returns. */
export function judge(evaluation: () => Evaluation): Judgement {
  try {
    const result = evaluation();
    return { verdict: verdictOf(result), evaluation: result };
  } catch (error) {
    return { verdict: "blocked", evaluation: NOTHING, blocker: ENGINE_FAILED, failure: messageOf(error) };
  }
}

/** Whether the call may go ahead, if only with the masked text. */
export function isAllowed(verdict: Verdict): boolean {
  return verdict === "allowed" || verdict === "redacted";
}

/** A function that judges a subject by rules. */
export type Evaluate = (subject: Subject, rules: Rules) => Evaluation;

function verdictOf({ action, findings, redacted }: Evaluation): Verdict {
  const verdict = action ? VERDICT[action] : "allowed";
  // A command has nothing that could be masked: what is to be redacted then cannot go ahead at all.
  if (verdict === "redacted" && redacted === undefined && findings.length === 0) return "blocked";
  return verdict === "allowed" && redacted !== undefined ? "redacted" : verdict;
}
