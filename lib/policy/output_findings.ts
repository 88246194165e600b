/** What is found in the output of a tool: values, and orders to the model, without those that are only spoken of. */
import { type Detector, type Finding, kindsOf } from "../detect/detector.ts";
import { withoutOverlaps } from "../detect/overlaps.ts";
import { UNREAD } from "../detect/replacement.ts";
import { findingsIn } from "../detect/scan.ts";
import { injectionDetectors } from "./injection.ts";
import { passagesIn } from "./injection_hints.ts";
import { ordersIn } from "./injection_orders.ts";
import { isMention } from "./mention.ts";
import { MOST_PLACES, patiently } from "./overload.ts";
import { withWholeStatements } from "./whole_statement.ts";

/** Orders as one sentence says them. */
export function findPlain(text: string): readonly Finding[] {
  return findingsIn(text, injectionDetectors, MOST_PLACES);
}

/** The findings in an output. */
export function findingsInOutput(text: string, detectors: readonly Detector[]): readonly Finding[] {
  const isSpokenOf = patiently(isMention);
  let readable = text.length;
  const found = findingsIn(text, detectors, MOST_PLACES).flatMap((finding) => {
    const { start, end } = finding;
    const kinds = kindsOf(finding);
    const isUnread = kinds.includes(UNREAD);
    if (isUnread) readable = start;
    if (isUnread || !kinds.some(isOrder) || !isSpokenOf(text, start, end)) return finding;
    // A value in an order that is only spoken of is one all the same.
    return kinds.every(isOrder)
      ? []
      : findingsIn(text.slice(start, end), detectors.filter(({ type }) => !isOrder(type))).map((value) => ({
        ...value,
        start: start + value.start,
        end: start + value.end,
      }));
  });
  const passages = passagesIn(text.slice(0, readable));
  const orders = passages.length > 0 ? ordersIn(text, passages, findPlain) : [];
  return withWholeStatements(text, orders.length > 0 ? withoutOverlaps([...found, ...orders]) : found);
}

function isOrder(type: string): boolean {
  return type.startsWith("injection_");
}
