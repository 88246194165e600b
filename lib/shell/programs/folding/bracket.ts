import type { Token } from "../code_tokens.ts";
import { type Bracketed, bracketedIn } from "./bracketed.ts";
import { foldCall } from "./call.ts";
import { foldSubscript } from "./subscript.ts";
import type { TokenStack } from "./token_stack.ts";
import { constantOf, isSign, list } from "./tokens.ts";

/** A closing bracket: a list, a group, a subscript or a call. */
export function foldBracket(stack: TokenStack, close: string): boolean {
  const bracketed = bracketedIn(stack);
  if (!bracketed) return false;
  const before = stack.tokens[bracketed.open - 1];
  const follows = before !== undefined &&
    (before.kind === "name" &&
        !/^(?:return|in|of|case|yield|await|else|puts|print|echo|exec|system|and|or|not|if)$/.test(before.value) ||
      before.kind === "text" || before.kind === "list" || isSign(before, ")", "]"));
  if (close === "]") return follows ? foldSubscript(stack, bracketed) : foldList(stack, bracketed);
  return follows ? foldCall(stack, bracketed) : foldGroup(stack, bracketed);
}

function foldList(stack: TokenStack, { open, known }: Bracketed): boolean {
  return known !== undefined && stack.replace(open, [list(known, stack.tokens[open])]);
}

/** Behind these, a group in brackets is a list. */
function isListed(before: Token | undefined): boolean {
  return isSign(before, "%", "=") || before?.kind === "name" && before.value === "in";
}

function foldGroup(stack: TokenStack, bracketed: Bracketed): boolean {
  const { open, items, known } = bracketed;
  const [only] = items ?? [];
  if (items?.length === 1 && only?.length === 1 && constantOf(only[0]) !== undefined) {
    // `print ("a")` and `system ("a")` are calls.
    if (stack.tokens[open - 1]?.kind === "name") return false;
    return stack.replace(open, only.map((token) => ({ ...token, ahead: stack.tokens[open]?.ahead ?? "" })));
  }
  return known !== undefined && known.length > 1 && isListed(stack.tokens[open - 1]) && foldList(stack, bracketed);
}
