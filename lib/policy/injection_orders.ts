/** Finds orders to the model in the passages of a text, in every way to read them. */
import { type Finding, kindsOf } from "../detect/detector.ts";
import { readingOf, type ReadingText } from "../detect/reading.ts";
import { UNREAD } from "../detect/replacement.ts";
import { disguisesIn, type FindOrders } from "./disguises/disguises_in.ts";
import { flowingReadingOf } from "./flowing.ts";
import type { HintKind, Passage } from "./injection_hints.ts";
import { ORDERS_BY_LANGUAGE } from "./injection_languages.ts";
import { isMention } from "./mention.ts";
import { ORDER_PAIRS } from "./order_pairs.ts";
import { type IsMention, MOST_WEIGHED, patiently } from "./overload.ts";
import { quotationAt } from "./quotation.ts";
import { isPattern } from "./reported.ts";
import { signedOrdersIn } from "./signed_orders.ts";
import { pairsIn } from "./pair_search.ts";

/** So far behind its beginning an order is still one. */
const LONGEST_ORDER = 1000;

/**
 * The orders in a text, sorted by place; they may overlap what other detectors find.
 *
 * @param passages where something hints at them
 * @param find finds those that a detector knows, in what else a text may be read as
 */
export function ordersIn(text: string, passages: readonly Passage[], find: FindOrders): Finding[] {
  const found: Finding[] = [];
  const isSpokenOf = patiently(isMention);
  let left = MOST_WEIGHED;
  for (const { start, end: last, kinds } of passages) {
    const end = Math.min(last, start + Math.floor(left / kinds.size));
    left -= (end - start) * kinds.size;
    const given = text.slice(start, end);
    const lines = readingOf(given);
    const prose = flowingReadingOf(given);
    const placed = ({ origin }: ReadingText, { type, start: from, end: to }: Finding) => ({
      type,
      start: start + origin(from),
      end: start + origin(to - 1) + 1,
    });
    for (const order of ordersOf(lines.text, kinds, isSpokenOf)) found.push(placed(lines, order));
    // Signs are words in sentences, wherever the lines of those break.
    if ([...kinds].some((kind) => !BARE_HINTS.has(kind))) {
      const signed = toldOf(prose.text, isSpokenOf, (add) => signedOrdersIn(prose.text, add));
      for (const order of signed) found.push(placed(prose, order));
    }
    if (prose.text !== lines.text) {
      const isGiven = (order: Finding) =>
        kindsOf(order).includes(UNREAD) || !isSpokenOf(prose.text, order.start, order.end);
      for (const order of [...ordersOf(prose.text, kinds, isSpokenOf), ...find(prose.text).filter(isGiven)]) {
        const place = placed(prose, order);
        // What stands in one line was read as such.
        if (text.slice(place.start, place.end) !== prose.text.slice(order.start, order.end)) found.push(place);
      }
    }
    // What is spelled wrongly has no words of its own by which it could be noticed.
    for (const disguise of kinds.has("disguise") || kinds.has("lifted") ? disguisesIn(given, find) : []) {
      if (isPattern(given.slice(disguise.start, disguise.end))) continue;
      found.push({ type: "injection_disguised", start: start + disguise.start, end: start + disguise.end });
    }
    if (end < last) {
      // An order that begins here may end where nobody has read.
      found.push({ type: UNREAD, start: Math.max(start, end - LONGEST_ORDER), end: text.length });
      break;
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** They say how a text is written, or are common words that a few pairs need; they call for no signs: code has many. */
const BARE_HINTS: ReadonlySet<HintKind> = new Set(["unseen", "disguise", "deed"]);

type Add = (type: string, from: number, to: number) => void;

/** The orders that a search tells of, without those that are only spoken of. */
function toldOf(text: string, isSpokenOf: IsMention, search: (add: Add) => void): Finding[] {
  const found: Finding[] = [];
  search((type, first, end) => {
    // Punctuation in front is what made it an address, and no part of it.
    const start = first + Math.max(0, text.slice(first, end).search(/[\p{L}<[@]/u));
    if (!isSpokenOf(text, start, end) && !areSpokenOf(text, start, end, isSpokenOf)) found.push({ type, start, end });
  });
  return found;
}

/** Whether it begins in one quotation and ends in another, each of which is only spoken of. */
function areSpokenOf(text: string, start: number, end: number, isSpokenOf: IsMention): boolean {
  const first = quotationAt(text, start);
  if (first === undefined || end <= first.end) return false;
  const last = quotationAt(text, end - 1);
  return last !== undefined && last.start > first.end &&
    isSpokenOf(text, start, first.end) && isSpokenOf(text, last.start, last.end);
}

function ordersOf(text: string, kinds: ReadonlySet<HintKind>, isSpokenOf: IsMention): Finding[] {
  return toldOf(text, isSpokenOf, (add) => {
    for (const pair of ORDER_PAIRS) if (pair.needs.some((kind) => kinds.has(kind))) pairsIn(text, pair, add);
    if (!kinds.has("language")) return;
    for (const [type, first, second] of ORDERS_BY_LANGUAGE) {
      pairsIn(text, { type, first, ...(second && { second, around: true, within: 160 }) }, add);
    }
  });
}
