/** The engine's front: every policy of the phase on one subject, the strictest decides. */
import { cut, oneLine } from "../core/text.ts";
import { ACTIONS, SEVERITIES, strictest } from "../core/vocabulary.ts";
import { type Finding, kindsOf } from "../detect/detector.ts";
import { redact } from "../detect/redact.ts";
import type { Effect } from "../shell/effect.ts";
import { shown } from "../shell/marks.ts";
import { candidatesFor } from "./candidates.ts";
import type { Evaluation, Match, Subject } from "./evaluation.ts";
import { type Evidence, evidenceFor } from "./match.ts";
import { materialOf } from "./material.ts";
import { isOwn } from "./policy.ts";
import { countOf } from "./policy_index.ts";
import { builtInRules, type Rules } from "./rules.ts";
import { sanitize } from "./sanitize.ts";

const LONGEST_EVIDENCE = 200;

/**
 * Judges a call or an output by the rules. It does not throw for any text: what cannot be read to its end is blocked.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * const subject = { phase: "request", connector: "codex.Bash", statement: "sudo rm -fr /" } as const;
 * assertEquals(evaluate(subject).action, "block");
 * ```
 */
export function evaluate(subject: Subject, rules: Rules = builtInRules): Evaluation {
  const material = materialOf(subject, rules.folders);
  const matches: Match[] = [];
  const words = new Map<Evidence, string>();
  for (const policy of candidatesFor(material, rules.policies)) {
    if (!policy.phases.includes(subject.phase)) continue;
    const evidence = evidenceFor(policy.when, material);
    const action = evidence !== undefined && rules.actionOf(policy, subject.phase);
    if (!action) continue;
    // Several policies often fire on the same command.
    const known = words.get(evidence) ?? wordsOf(evidence);
    words.set(evidence, known);
    matches.push({ policy, action, evidence: known });
  }
  matches.sort((a, b) =>
    ACTIONS.indexOf(a.action) - ACTIONS.indexOf(b.action) ||
    // The first says why, and what a person wrote for the case says more than what is said to everybody.
    Number(isOwn(b.policy)) - Number(isOwn(a.policy)) ||
    SEVERITIES.indexOf(a.policy.severity) - SEVERITIES.indexOf(b.policy.severity)
  );
  const text = subject.phase === "response" ? subject.text : subject.statement;
  const detected = material.findings[0] ?? [];
  const findings = maskedFindings(matches, detected);
  const redacted = redact(text, findings);
  return {
    action: strictest(matches.map(({ action }) => action)),
    matches,
    findings,
    detected,
    ...(redacted !== text && { redacted }),
    evaluated: countOf(subject.phase, rules.policies),
    partial: material.partial,
  };
}

function wordsOf(evidence: Evidence): string {
  if (typeof evidence === "string") return oneLine(sanitize(evidence), LONGEST_EVIDENCE);
  const words = evidence.words.length > 0 ? evidence.words.join(" ") : evidence.effects.map(described).join(" ");
  // Sanitizing before cutting: half of a secret would not be recognised.
  return oneLine(cut(sanitize(shown(words.slice(0, 4000))), 4000), LONGEST_EVIDENCE);
}

function described(effect: Effect): string {
  return "path" in effect
    ? `${effect.kind} ${effect.path}`
    : "host" in effect
    ? `${effect.kind} ${effect.host}`
    : effect.kind;
}

function maskedFindings(matches: readonly Match[], found: readonly Finding[]): Finding[] {
  const types = new Set<string>(
    matches.flatMap(({ action, policy: { when } }) =>
      action === "redact" && when.kind === "detects" ? when.detectors : []
    ),
  );
  return found.filter((finding) => kindsOf(finding).some((type) => types.has(type)));
}
