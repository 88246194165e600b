/** Orders to a model that is spoken to, or of which the text says what it has to do. */
import { addressesIn } from "./addressee.ts";
import { endOfHarm, signsIn } from "./harm.ts";

/** So far behind an address what is asked for may begin. */
const BEHIND_A_CALL = 420;
const BEHIND_A_NAME = 240;
/** Where a model is only spoken of, it may be one that the documentation describes. */
const ENOUGH_OF_OTHERS: ReadonlySet<string> = new Set(["conceal", "exposure"]);

/** Where such orders stand; they mean harm, because every project has some that do not. */
export function addressedOrdersIn(text: string): readonly { readonly index: number; readonly end: number }[] {
  const addresses = addressesIn(text);
  if (addresses.length === 0) return [];
  const signs = signsIn(text);
  const found: { index: number; end: number }[] = [];
  let next = 0;
  for (const { index, end, direct } of addresses) {
    while (next < signs.length && signs[next]!.index < end) next++;
    if (next === signs.length) break;
    const reach = end + (direct ? BEHIND_A_CALL : BEHIND_A_NAME);
    const paragraph = text.slice(end, reach).search(/\n[^\S\n]{0,80}\n/);
    const until = paragraph < 0 ? reach : end + paragraph;
    const harm = endOfHarm(signs, { from: next, until, ...(!direct && { enough: ENOUGH_OF_OTHERS }) });
    if (harm !== undefined) found.push({ index, end: harm });
  }
  return found;
}
