/** The code read so far, as tokens of which the last ones are put together. */
import type { Token } from "../code_tokens.ts";
import { joinedLength } from "./fill.ts";
import { isSign } from "./tokens.ts";

/** Longer chains of calls, and calls with more in their brackets, are left as they are. */
const LONGEST_CHAIN = 32;
const MOST_INSIDE = 2000;
/** Dozens of patterns then look at each character. */
const PRICE_OF_CHARACTER = 16;

/** A stack of tokens. */
export class TokenStack {
  tokens: Token[] = [];
  /** The token behind the last one. */
  next: Token | undefined;
  /** Where the statements begin, the current one last. */
  starts = [0];
  /** Texts are joined by a dot. */
  readonly isDotted: boolean;

  constructor(readonly language: string, readonly spend: (work: number) => void) {
    this.isDotted = language === "perl" || language === "php";
  }

  /** Where the current statement begins. */
  get start(): number {
    return this.starts.at(-1) ?? 0;
  }

  /** A statement begins behind the last token. */
  begin(): void {
    if (this.start !== this.tokens.length) this.starts.push(this.tokens.length);
  }

  /** Puts the tokens in the place of all from the index on; the answer is always true. */
  replace(at: number, tokens: readonly Token[]): true {
    const replaced = this.tokens.splice(Math.max(at, 0));
    this.put(tokens, replaced);
    // What was taken for a new statement stood in brackets.
    while (this.starts.length > 1 && this.start > at) this.starts.pop();
    return true;
  }

  /** Puts tokens at the end; what is longer than what stood there is work: constants may double each other. */
  put(tokens: readonly Token[], replaced: readonly Token[]): void {
    this.spend(PRICE_OF_CHARACTER * Math.max(0, lengthOf(tokens) - lengthOf(replaced)));
    for (const token of tokens) this.tokens.push(token);
  }

  /** The index of the bracket that the one at `close` closes. */
  openOf(close: number): number {
    const last = Math.max(0, close - MOST_INSIDE);
    let [depth, index] = [0, close];
    for (; index >= last; index--) {
      const token = this.tokens[index];
      if (isSign(token, ")", "]")) depth++;
      if (isSign(token, "(", "[") && --depth === 0) break;
    }
    this.spend(close - index);
    return index < last ? -1 : index;
  }

  /** Where the expression begins that ends at the index: names, dots and calls. */
  primary(end: number): number {
    let index = end;
    for (let step = 0; index > 0 && step < LONGEST_CHAIN; step++) {
      const token = this.tokens[index];
      if (isSign(token, ")", "]")) {
        index = this.openOf(index);
        if (index <= 0) return end;
        if (this.tokens[index - 1]?.kind === "name") index--;
        continue;
      }
      if (!this.isDot(this.tokens[index - 1])) return index;
      index -= 2;
    }
    return Math.max(index, 0);
  }

  /** Whether the token parts a name from its owner. */
  isDot(token: Token | undefined): boolean {
    return isSign(token, "->", "::") || !this.isDotted && isSign(token, ".");
  }

  /** The dotted name that ends before the index. */
  nameBefore(end: number): string {
    const parts: string[] = [];
    for (let index = end - 1; index >= 0 && parts.length < 12; index--) {
      const token = this.tokens[index];
      const isName = token?.kind === "name";
      if (!isName && !this.isDot(token)) break;
      if (isName && parts.length > 0 && /\w$/.test(parts[0] ?? "")) break;
      parts.unshift(isName ? token.value : ".");
    }
    return parts.join("").replace(/^\./, "");
  }
}

function lengthOf(tokens: readonly Token[]): number {
  let length = 0;
  for (const token of tokens) length += token.kind === "list" ? joinedLength(token.values, ", ") : token.value.length;
  return length;
}
