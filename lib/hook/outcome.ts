/** A hook's answer, and how Codex has to be told. */

import type { Moment } from "./event.ts";

/** What becomes of the call or of its output. */
export type Outcome =
  /** It goes ahead. Both are one line for a person; what is `shown` stands in Codex too. */
  | { kind: "allow"; notice?: string | undefined; shown?: string | undefined }
  /** The call does not run; the model reads the reason. */
  | { kind: "deny"; reason: string }
  /** Whatever it is about, it does not go ahead: the event itself could not be read. */
  | { kind: "refuse"; reason: string }
  /** The model sees the headline, and the text below it, instead of the output. */
  | { kind: "replace"; headline: string; text?: string };

/** No to an event of this moment, or to one of which not even the moment is known. */
export function refusal(moment: Moment | undefined, reason: string): Outcome {
  if (moment === undefined) return { kind: "refuse", reason };
  return moment === "pre" ? { kind: "deny", reason } : { kind: "replace", headline: reason };
}

/** The outcome with one more remark for a person; a denial has only its reason to carry it. */
export function withNotice(outcome: Outcome, notice: string | undefined): Outcome {
  if (!notice) return outcome;
  switch (outcome.kind) {
    case "allow":
      return { ...outcome, notice: outcome.notice ? `${outcome.notice}; ${notice}` : notice };
    case "deny":
    case "refuse":
      return { ...outcome, reason: `${outcome.reason} (${notice})` };
    case "replace":
      return { ...outcome, headline: `${outcome.headline} (${notice})` };
  }
}

/** What the process does at its end. */
export interface Rendered {
  code: 0 | 2;
  stdout: string;
  stderr: string;
}

/** Exit codes carry the answer, or (where they get lost: Windows) JSON alone does. */
export type Form = "exit_code" | "json";

/** The outcome in the form that Codex honours; any key beyond these would make it ignore the whole answer. */
export function render(outcome: Outcome, form: Form): Rendered {
  switch (outcome.kind) {
    case "allow": {
      const { notice, shown } = outcome;
      const said = [shown, notice].filter(Boolean).join("; ");
      return { code: 0, stdout: shown ? json({ systemMessage: shown }) : "", stderr: said && `${said}\n` };
    }
    case "deny": {
      const stdout = json({
        hookSpecificOutput: {
          hookEventName: "PreToolUse",
          permissionDecision: "deny",
          permissionDecisionReason: outcome.reason,
        },
      });
      return blocked(outcome.reason, stdout, form);
    }
    case "refuse":
      // The older form, which Codex honours for every event.
      return blocked(outcome.reason, json({ decision: "block", reason: outcome.reason }), form);
    case "replace": {
      const { headline, text } = outcome;
      const reason = text === undefined ? headline : `${headline}\n${text}`;
      return { code: 0, stdout: json({ decision: "block", reason }), stderr: "" };
    }
  }
}

/** Exit 2 with an empty stderr would let the call run: the reason is never empty. */
function blocked(reason: string, stdout: string, form: Form): Rendered {
  return form === "json" ? { code: 0, stdout, stderr: "" } : { code: 2, stdout, stderr: `${reason}\n` };
}

function json(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
