import type { Token } from "../code_tokens.ts";
import type { Constant } from "../constant_calls.ts";
import type { TokenStack } from "./token_stack.ts";
import { constantOf, isSign } from "./tokens.ts";

/** What stands in the brackets that end the stack. */
export interface Bracketed {
  /** The index of the opening bracket. */
  readonly open: number;
  readonly inside: readonly Token[];
  /** What commas part; undefined if brackets are open in it. */
  readonly items: readonly (readonly Token[])[] | undefined;
  /** The items, if all are constants. */
  readonly known: readonly Constant[] | undefined;
}

/** Finds it; undefined if no bracket opens near enough. */
export function bracketedIn(stack: TokenStack): Bracketed | undefined {
  const open = stack.openOf(stack.tokens.length - 1);
  if (open < 0) return undefined;
  const inside = stack.tokens.slice(open + 1, -1);
  const items = itemsOf(inside);
  const constants = items?.map(constantIn);
  const known = constants?.every((value) => value !== undefined) ? constants : undefined;
  return { open, inside, items, known };
}

/** The constant that an item is; of a list that is spread, the list. */
function constantIn(item: readonly Token[]): Constant | undefined {
  const last = item.at(-1);
  const spread = last?.kind === "list" && item.slice(0, -1).every((token) => isSign(token, "*", "..."));
  return item.length === 1 || spread ? constantOf(last) : undefined;
}

/** The tokens between commas; undefined if brackets are open. */
function itemsOf(inside: readonly Token[]): Token[][] | undefined {
  const items: Token[][] = [];
  let [item, depth]: [Token[], number] = [[], 0];
  for (const token of inside) {
    if (isSign(token, "(", "[", "{")) depth++;
    if (isSign(token, ")", "]", "}")) depth--;
    if (depth === 0 && isSign(token, ",")) {
      items.push(item);
      item = [];
    } else item.push(token);
  }
  if (item.length > 0) items.push(item);
  return depth === 0 ? items : undefined;
}
