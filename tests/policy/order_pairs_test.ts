/** The proof of every pair of signals that makes an order. */
import { assertEquals } from "@std/assert";
import { ORDER_PAIRS } from "../../lib/policy/order_pairs.ts";
import { pairsIn } from "../../lib/policy/pair_search.ts";

for (const [place, pair] of ORDER_PAIRS.entries()) {
  Deno.test(`pair ${place}, ${pair.type}, finds its hits and leaves its misses`, () => {
    for (const [texts, found] of [[pair.hits, true], [pair.misses, false]] as const) {
      for (const text of texts) {
        let count = 0;
        pairsIn(text, pair, () => count++);
        assertEquals([text, count > 0], [text, found]);
      }
    }
  });
}
