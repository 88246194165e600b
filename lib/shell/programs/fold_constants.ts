/**
 * Puts together what code puts together from constants: `'sys' + 'tem'`, `"".join(…)`, `chr(114)`, base64, variables
 * that hold a text, `getattr(os, 'system')`. The result is code in which names and texts stand as they will be.
 */
import { MARKS } from "../marks.ts";
import { codeOf, type Token, tokensOf } from "./code_tokens.ts";
import { foldBracket } from "./folding/bracket.ts";
import { foldName } from "./folding/name.ts";
import { foldOperator } from "./folding/operator.ts";
import { TokenStack } from "./folding/token_stack.ts";
import { constantOf, isSign, list, text } from "./folding/tokens.ts";

/** Longer code is work of its own: whoever writes more than a few times as much writes to be read no further. */
const LONGEST = 64 * 1024;
const PRICE_BEYOND = 10;
const MOST_TURNS = 8;
/** Behind these a statement goes on in the next line. */
const GOES_ON = ["(", "[", ",", "+", ".", "..", "%", "=", "+=", ".="];

/**
 * The code with its constants put together, once per turn of its loops; nothing if there is nothing to put together.
 *
 * @param spend told how much work what was put together is; it may throw
 */
export function foldConstants(code: string, language: string, spend: (work: number) => void = () => {}): string[] {
  if (code.length > LONGEST) spend(code.length * PRICE_BEYOND);
  const folded = new Set<string>();
  for (let turn = 0, turns = 1; turn < turns; turn++) {
    const folder = new Folder(language, turn, spend);
    const tokens = folder.fold(code);
    if (folder.changed) {
      folded.add(codeOf(tokens));
      if (turn > 0) spend(code.length);
    }
    turns = Math.min(folder.turns, MOST_TURNS);
  }
  return [...folded];
}

class Folder {
  changed = false;
  /** What a variable holds: a constant, or the name of a function. */
  readonly #variables = new Map<string, readonly Token[]>();
  readonly #stack: TokenStack;

  /** How often the longest loop turns over constants that are used. */
  turns = 1;
  /** How often the loop turns that gives a variable its value. */
  readonly #loops = new Map<string, number>();

  constructor(readonly language: string, readonly turn: number, spend: (work: number) => void) {
    this.#stack = new TokenStack(language, spend);
  }

  fold(code: string): Token[] {
    const stack = this.#stack;
    const { tokens: outer, next: outerNext, starts: outerStarts } = stack;
    stack.tokens = [];
    stack.starts = [0];
    let token: Token | undefined;
    for (const next of tokensOf(code, this.language, (inner) => this.#constantIn(inner))) {
      stack.next = next;
      if (token) this.#push(token);
      token = next;
    }
    stack.next = undefined;
    if (token) this.#push(token);
    this.#endStatement();
    const done = stack.tokens;
    [stack.tokens, stack.next, stack.starts] = [outer, outerNext, outerStarts];
    return done;
  }

  #constantIn(code: string): string | undefined {
    const [token, more] = this.fold(code);
    if (token?.kind !== "text" || more) return undefined;
    this.changed = true;
    return token.value;
  }

  #push(token: Token): void {
    const last = this.#stack.tokens.at(-1);
    const isNext = token.ahead.includes("\n") && !isSign(last, ...GOES_ON);
    if (isNext || isSign(token, ";", "{", "}")) this.#endStatement();
    if (token.ahead.includes("\n") && isSign(last, "(", "[")) {
      // Who looks for a call finds its first argument behind the bracket.
      this.#push({ ...token, ahead: "" });
      this.changed = true;
      return;
    }
    const value = token.kind === "name" ? this.#valueOf(token.value) : undefined;
    if (value) {
      this.changed = true;
      this.#stack.put(value.map((part, index) => index === 0 ? { ...part, ahead: token.ahead } : part), [token]);
    } else this.#stack.tokens.push(token);
    while (this.#reduce()) this.changed = true;
    this.#enterLoop();
    if (isSign(token, ";", "{", "}")) this.#stack.begin();
  }

  #valueOf(name: string): readonly Token[] | undefined {
    const { next, tokens } = this.#stack;
    const last = tokens.at(-1);
    if (this.#stack.isDot(last) || isSign(next, "=", "=>", "+=", ".=")) return undefined;
    // In front of a colon stands the key of a table, but for a loop's.
    if (isSign(next, ":") && !(last?.kind === "name" && last.value === "in")) return undefined;
    return this.#valueNow(name);
  }

  #valueNow(name: string): readonly Token[] | undefined {
    const value = this.#variables.get(name);
    if (value) this.turns = Math.max(this.turns, this.#loops.get(name) ?? 1);
    return value;
  }

  /** `for name in [constants]`, `for (const name of [constants])`. */
  #enterLoop(): void {
    const { tokens } = this.#stack;
    const items = tokens.at(-1);
    if (items?.kind !== "list") return;
    const [name, word] = tokens.slice(-3);
    if (word?.kind !== "name" || !/^(?:in|of)$/.test(word.value)) return;
    const rows = items.rows ?? items.values;
    const value = rows[this.turn % Math.max(rows.length, 1)];
    if (name?.kind !== "name" || value === undefined) return;
    this.#loops.set(name.value, rows.length);
    this.#variables.set(name.value, [typeof value === "string" ? text(value) : list(value)]);
  }

  /** `name = constant` and `name = module.function` are remembered. */
  #endStatement(): void {
    const { tokens, start } = this.#stack;
    this.#stack.begin();
    if (tokens.length - start < 2 || tokens[start]?.kind !== "name") return;
    const statement = tokens.slice(start);
    while (statement[0]?.kind === "name" && /^(?:const|let|var|val|def|mut|my|our|local)$/.test(statement[0].value)) {
      statement.shift();
    }
    const [name, equals, ...value] = statement;
    if (name?.kind !== "name") return;
    if (isSign(equals, "+=", ".=")) {
      const [before] = this.#valueNow(name.value) ?? [];
      const [more] = value;
      const added = value.length === 1 && more?.kind === "text" ? more.value : MARKS.unknown;
      if (before?.kind === "text") this.#variables.set(name.value, [text(before.value + added)]);
    }
    if (!isSign(equals, "=")) return;
    const isAlias = value.every((part, index) => index % 2 === 0 ? part.kind === "name" : isSign(part, "."));
    const [made] = value.slice(-4);
    const isPath = made?.kind === "name" && made.value === "Path" && value.at(-2)?.kind === "text" &&
      (value.length === 4 || value.length === 6 && value[0]?.kind === "name" && value[0].value === "pathlib");
    const isConstant = value.length === 1 && constantOf(value[0]) !== undefined;
    if (isConstant || isPath || isAlias && value.length > 2) this.#variables.set(name.value, value);
    else this.#variables.delete(name.value);
  }

  /** Shortens the end of the stack, if it can. */
  #reduce(): boolean {
    const top = this.#stack.tokens.at(-1);
    if (isSign(top, ")", "]")) return foldBracket(this.#stack, top.value);
    if (top?.kind === "name") return foldName(this.#stack, top);
    return constantOf(top) !== undefined && foldOperator(this.#stack);
  }
}
