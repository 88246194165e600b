/** Stands in for `lib/policy/injection_orders.ts` and `lib/policy/mention.ts`. */
import { part, type Parts } from "./part.ts";

export const ordersIn: Parts["orders"]["ordersIn"] = (text, passages, find) =>
  part("orders").ordersIn(text, passages, find);

export const isMention: Parts["orders"]["isMention"] = (text, from, to) => part("orders").isMention(text, from, to);
