/** The words that policies, verdicts and records share; the AxonFlow platform's own. */

/** How bad a match is, worst first. */
export const SEVERITIES = ["critical", "high", "medium", "low"] as const;
export type Severity = typeof SEVERITIES[number];

/** What a policy asks for, strictest first. */
export const ACTIONS = ["block", "require_approval", "redact", "warn", "log"] as const;
export type Action = typeof ACTIONS[number];

/** How a call ended, as audit records say it (AxonFlow platform 9.0). */
export const VERDICTS = ["allowed", "blocked", "redacted", "needs_approval", "error"] as const;
export type Verdict = typeof VERDICTS[number];

/** The strictest of the given actions, or undefined for none. */
export function strictest(actions: readonly Action[]): Action | undefined {
  return ACTIONS.find((action) => actions.includes(action));
}

/** The worst of the given severities, or undefined for none. */
export function worst(severities: readonly Severity[]): Severity | undefined {
  return SEVERITIES.find((severity) => severities.includes(severity));
}
