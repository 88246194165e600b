/** Activity in sums. */
import { type Verdict, VERDICTS } from "../core/vocabulary.ts";
import type { Activity } from "../store/audit_index.ts";
import { numberText } from "./numbers.ts";
import { VERDICT_TEXT } from "./verdict.tsx";

/** How often each verdict was given, and all of them. */
export function sumsOf(activity: readonly Activity[]): Record<Verdict | "total", number> {
  const sums = { total: 0, allowed: 0, blocked: 0, redacted: 0, needs_approval: 0, error: 0 };
  for (const part of activity) {
    for (const verdict of VERDICTS) {
      sums[verdict] += part[verdict];
      sums.total += part[verdict];
    }
  }
  return sums;
}

/** `3 allowed, 1 blocked`: what there is of each verdict. */
export function partsText(sums: Readonly<Record<Verdict, number>>): string {
  return VERDICTS.filter((verdict) => sums[verdict] > 0)
    .map((verdict) => `${numberText(sums[verdict])} ${VERDICT_TEXT[verdict].toLowerCase()}`).join(", ");
}
