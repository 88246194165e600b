/** A verdict, in words and a colour; never in a colour alone. */
import type { Verdict } from "../core/vocabulary.ts";

/** The verdicts as people read them. */
export const VERDICT_TEXT: Readonly<Record<Verdict, string>> = {
  allowed: "Allowed",
  blocked: "Blocked",
  redacted: "Redacted",
  needs_approval: "Needs approval",
  error: "Error",
};

/** A badge. */
export function VerdictBadge({ children }: { children: string }) {
  const known = Object.hasOwn(VERDICT_TEXT, children) ? children as Verdict : undefined;
  return <span class={`badge ${known ?? ""}`}>{known ? VERDICT_TEXT[known] : children}</span>;
}
