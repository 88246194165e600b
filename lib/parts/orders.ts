/** Stands in for `lib/policy/injection_orders.ts`, `lib/policy/mention.ts` and `lib/policy/end_of_statement.ts`. */
import { part, type Parts } from "./part.ts";

export const ordersIn: Parts["orders"]["ordersIn"] = (text, passages, find) =>
  part("orders").ordersIn(text, passages, find);

export const isMention: Parts["orders"]["isMention"] = (text, from, to) => part("orders").isMention(text, from, to);

export const endOfStatement: Parts["orders"]["endOfStatement"] = (text, from) =>
  part("orders").endOfStatement(text, from);
