import type { Token } from "../code_tokens.ts";
import type { Bracketed } from "./bracketed.ts";
import type { TokenStack } from "./token_stack.ts";
import { IDENTIFIER, isSign, named, sign, text } from "./tokens.ts";

/** Modules of node whose functions give paths. */
const MODULES = /^(?:node:)?(?:path|os|process)$/;

/** Calls that only name what is called: `getattr(os, 'system')`, `__import__('os')`, `send(:system, …)`. */
export function renamedCall(
  stack: TokenStack,
  dotted: string,
  { open, items }: Bracketed,
): readonly Token[] | undefined {
  if (!items) return undefined;
  const [first = [], second = [], ...more] = items;
  const ahead = stack.tokens[stack.primary(open - 1)];
  const key = second.length === 1 && second[0]?.kind === "text" ? second[0].value : undefined;
  if (dotted === "getattr" && key !== undefined && IDENTIFIER.test(key)) {
    return [...first, sign("."), named(key)];
  }
  const symbol = first.at(-1);
  const name = symbol?.kind === "text" || symbol?.kind === "name" ? symbol.value : "";
  if (dotted === "require" && MODULES.test(name)) return [named(name.slice(name.indexOf(":") + 1), ahead)];
  if (!/^\w+$/.test(name)) return undefined;
  if (symbol?.kind === "text" && /^(?:__import__|importlib\.import_module)$/.test(dotted)) {
    return [named(name, ahead)];
  }
  const isSend = /(?:^|\.)(?:public_send|__send__|send)$/.test(dotted) &&
    (symbol?.kind === "text" || isSign(first[0], ":"));
  if (isSend || /^(?:call_user_func|call_user_func_array|array_map)$/.test(dotted) && symbol?.kind === "text") {
    const [start, ...others] = second;
    const rest = [start ? [{ ...start, ahead: "" }, ...others] : [], ...more].flatMap((item, index) => [
      ...index > 0 ? [sign(",")] : [],
      ...item.flatMap((token) => token.kind === "list" ? token.values.map((value) => text(value)) : [token]),
    ]);
    return [
      named(name, ahead),
      sign("("),
      ...rest,
      sign(")"),
    ];
  }
  return undefined;
}
