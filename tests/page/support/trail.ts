import type { Verdict } from "../../../lib/core/vocabulary.ts";
import type { AuditRecord } from "../../../lib/store/record.ts";
import { catalog } from "../../../lib/policy/catalog.ts";
import type { Policy } from "../../../lib/policy/policy.ts";
import { recordWith, type TemporaryLog } from "../../govern/support/temporary_log.ts";

const HOUR_MS = 60 * 60 * 1000;

const STATEMENTS = [
  "git status --short",
  "npm test -- --run src/module.test.ts",
  "rg -n 'TODO' lib tests | head -50",
  "psql -c 'select id, name from customers where id = 3'",
  "kubectl --context staging get pods -n payments -o wide",
  "curl -fsS https://registry.example.com/packages/left-pad | jq .versions",
];
const TOOLS = ["codex.Bash", "codex.Bash", "codex.apply_patch", "codex.mcp__github__create_issue"];
const PART: Readonly<Record<Exclude<Verdict, "allowed">, number>> = {
  blocked: 9,
  redacted: 7,
  needs_approval: 23,
  error: 31,
};
const ACTIONS = { blocked: "block", redacted: "redact", needs_approval: "require_approval", error: "log" } as const;

/** A few hundred decisions of the last two days, of all verdicts, over real policies; the newest has the number 0. */
export async function fillTrail(trail: TemporaryLog, { count = 300, now = Date.now() } = {}): Promise<void> {
  for (let number = count - 1; number >= 0; number--) await trail.append(decisionWith(number, now));
}

/** The decision with this number: `d-0` and so on. */
export function decisionWith(number: number, now: number): AuditRecord {
  const verdicts = Object.entries(PART) as [keyof typeof PART, number][];
  const verdict = verdicts.find(([, part]) => number % part === 1)?.[0] ?? "allowed";
  // Busy and quiet hours.
  const age = (number / 8 + Math.sin(number / 12)) * HOUR_MS;
  const policy = policyOf(number);
  const matched = verdict === "allowed" ? [] : [policy];
  return recordWith({
    timestamp: new Date(now - Math.max(0, age) - 1000).toISOString(),
    source: "hook",
    query: `${STATEMENTS[number % STATEMENTS.length]} # ${number}`,
    policy_decision: verdict,
    request_type: verdict === "redacted" ? "mcp_check_output" : "mcp_check_policy",
    session_id: `0197b3c4-0000-7000-8000-${String(number >> 6).padStart(12, "0")}`,
    response_time_ms: 1.25,
    policy_details: {
      decision_id: `d-${number}`,
      policies_evaluated: catalog.length,
      tool_signature: TOOLS[number % TOOLS.length]!,
      policy_ids: matched.map(({ id }) => id),
      policy_matches: matched.map(({ id, title, severity }) => ({
        policy_id: id,
        policy_name: title,
        action: verdict === "allowed" ? "log" : ACTIONS[verdict],
        risk_level: severity,
        matched_on: STATEMENTS[number % STATEMENTS.length]!,
      })),
      ...(verdict !== "allowed" && { reason: policy.why, risk_level: policy.severity }),
    },
  });
}

function policyOf(number: number): Policy {
  return catalog[(number * number) % 13 * 7 % catalog.length]!;
}

/** The id of a policy that many of the records have. */
export const A_POLICY: string = policyOf(1).id;
