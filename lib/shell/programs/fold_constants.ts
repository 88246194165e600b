/**
 * Puts together what code puts together from constants: `'sys' + 'tem'`, `"".join(…)`, `chr(114)`, base64, variables
 * that hold a text, `getattr(os, 'system')`. The result is code in which names and texts stand as they will be.
 */
import { callConstant, callMethod, type Constant, formatted } from "./constant_calls.ts";
import { codeOf, type Token, tokensOf } from "./code_tokens.ts";

const LONGEST = 64 * 1024;
/** Longer chains of calls, and calls with more in their brackets, are left as they are. */
const LONGEST_CHAIN = 32;
const MOST_INSIDE = 2000;
const MOST_STEPS = 200_000;
const MOST_TURNS = 8;
const IDENTIFIER = /^[A-Za-z_]\w*$/;

/** The code with its constants put together, once per turn of its loops; nothing if there is nothing to put together. */
export function foldConstants(code: string, language: string): string[] {
  if (code.length > LONGEST) return [];
  const folded = new Set<string>();
  for (let turn = 0, turns = 1; turn < turns; turn++) {
    const folder = new Folder(language, turn);
    const tokens = folder.fold(code);
    if (folder.changed) folded.add(codeOf(tokens));
    turns = Math.min(folder.turns, MOST_TURNS);
  }
  return [...folded];
}

class Folder {
  changed = false;
  /** What a variable holds: a constant, or the name of a function. */
  readonly #variables = new Map<string, readonly Token[]>();
  #stack: Token[] = [];
  #next: Token | undefined;
  /** How many tokens the search for brackets has looked at. */
  #steps = 0;
  /** Where the current statement begins. */
  #start = 0;

  /** How often the longest loop over constants turns. */
  turns = 1;

  constructor(readonly language: string, readonly turn: number) {}

  /** Texts are joined by a dot. */
  get #isDotted(): boolean {
    return /^(?:perl|php)$/.test(this.language);
  }

  fold(code: string): Token[] {
    const outer = { stack: this.#stack, next: this.#next, start: this.#start };
    this.#stack = [];
    this.#start = 0;
    let token: Token | undefined;
    for (const next of tokensOf(code, this.language, (inner) => this.#constantIn(inner))) {
      this.#next = next;
      if (token) this.#push(token);
      token = next;
    }
    this.#next = undefined;
    if (token) this.#push(token);
    this.#endStatement();
    const done = this.#stack;
    ({ stack: this.#stack, next: this.#next, start: this.#start } = outer);
    return done;
  }

  #constantIn(code: string): string | undefined {
    const [token, more] = this.fold(code);
    if (token?.kind !== "text" || more) return undefined;
    this.changed = true;
    return token.value;
  }

  #push(token: Token): void {
    if (token.ahead.includes("\n") || isSign(token, ";", "{", "}")) this.#endStatement();
    const value = token.kind === "name" ? this.#valueOf(token.value) : undefined;
    if (value) {
      this.changed = true;
      value.forEach((part, index) => this.#stack.push(index === 0 ? { ...part, ahead: token.ahead } : part));
    } else this.#stack.push(token);
    while (this.#reduce()) this.changed = true;
    this.#enterLoop();
    if (isSign(token, ";", "{", "}")) this.#start = this.#stack.length;
  }

  #valueOf(name: string): readonly Token[] | undefined {
    if (this.#isDot(this.#stack.at(-1)) || isSign(this.#next, "=", "=>", ":", "+=", ".=")) return undefined;
    return this.#variables.get(name);
  }

  /** `for name in [constants]`, `for (const name of [constants])`. */
  #enterLoop(): void {
    const [name, word, items] = this.#stack.slice(-3);
    if (items?.kind !== "list" || word?.kind !== "name" || !/^(?:in|of)$/.test(word.value)) return;
    const value = items.values[this.turn % Math.max(items.values.length, 1)];
    if (name?.kind !== "name" || value === undefined) return;
    this.turns = Math.max(this.turns, items.values.length);
    this.#variables.set(name.value, [text(value)]);
  }

  /** `name = constant` and `name = module.function` are remembered. */
  #endStatement(): void {
    const statement = this.#stack.slice(this.#start);
    this.#start = this.#stack.length;
    while (statement[0]?.kind === "name" && /^(?:const|let|var|my|our|local)$/.test(statement[0].value)) {
      statement.shift();
    }
    const [name, equals, ...value] = statement;
    if (name?.kind !== "name") return;
    const [before] = this.#variables.get(name.value) ?? [];
    if (isSign(equals, "+=", ".=") && before?.kind === "text" && value.length === 1 && value[0]?.kind === "text") {
      this.#variables.set(name.value, [text(before.value + value[0].value)]);
    }
    if (!isSign(equals, "=")) return;
    const isAlias = value.every((part, index) => index % 2 === 0 ? part.kind === "name" : isSign(part, "."));
    const isPath = value.length === 4 && value[0]?.kind === "name" && value[0].value === "Path" &&
      value[2]?.kind === "text";
    const isConstant = value.length === 1 && constantOf(value[0]) !== undefined;
    if (isConstant || isPath || isAlias && value.length > 2) this.#variables.set(name.value, value);
    else this.#variables.delete(name.value);
  }

  /** Shortens the end of the stack, if it can. */
  #reduce(): boolean {
    const top = this.#stack.at(-1);
    if (isSign(top, ")", "]")) return this.#reduceBracket(top.value);
    if (top?.kind === "name") return this.#reduceName(top);
    return constantOf(top) !== undefined && this.#reduceOperator();
  }

  #reduceName({ value, ahead }: Extract<Token, { kind: "name" }>): boolean {
    if (value === "reverse" && isSign(this.#stack.at(-2), ".") && !isSign(this.#next, "(")) {
      return this.#method(this.#stack.length - 3, value, []);
    }
    if (value === "chr" && isSign(this.#stack.at(-2), ".") && this.#stack.at(-3)?.kind === "number") {
      return this.#method(this.#stack.length - 3, value, []);
    }
    if (value === "home" && this.#nameBefore(this.#stack.length) === "Dir.home" && !isSign(this.#next, "(")) {
      return this.#replace(this.#stack.length - 3, [{ kind: "text", value: "~", ahead }]);
    }
    if (/^(?:HOME|USERPROFILE)$/.test(value) && this.#nameBefore(this.#stack.length - 1) === "process.env.") {
      return this.#replace(this.#stack.length - 5, [{ kind: "text", value: "~", ahead }]);
    }
    return false;
  }

  #reduceOperator(): boolean {
    const at = this.#stack.length - 3;
    const [left, operator, right] = this.#stack.slice(-3);
    // What stands closer to the right side comes first.
    const binds = isSign(this.#next, "[", "%", "(") || isSign(this.#next, ".") && !this.#isDotted;
    if (binds || right?.kind !== "text") {
      return right?.kind === "list" && left?.kind === "text" && isSign(operator, "%") &&
        this.#replace(at, [text(formatted(left.value, right.values), left)]);
    }
    if (operator?.kind === "text" && /^(?:python|ruby)/.test(this.language)) {
      return this.#replace(at + 1, [text(operator.value + right.value, operator)]);
    }
    if (operator?.kind === "name" && operator.value === "reverse") {
      return this.#replace(at + 1, [text([...right.value].reverse().join(""), operator)]);
    }
    if (left?.kind !== "text") return this.#reducePath(right);
    if (isSign(operator, "%")) return this.#replace(at, [text(formatted(left.value, right.value), left)]);
    const joins = isSign(operator, "+", "..") || this.#isDotted && isSign(operator, ".");
    return joins && this.#replace(at, [text(left.value + right.value, left)]);
  }

  /** `Path("a") / "b"` of python. */
  #reducePath(right: Extract<Token, { kind: "text" }>): boolean {
    const [name, open, base, close, slash] = this.#stack.slice(-6);
    if (name?.kind !== "name" || !isSign(open, "(") || base?.kind !== "text" || !isSign(close, ")")) return false;
    if (!isSign(slash, "/") || !this.language.startsWith("python")) return false;
    return this.#replace(this.#stack.length - 4, [text(`${base.value}/${right.value}`, base), close]);
  }

  /** A closing bracket: a list, a group, a subscript or a call. */
  #reduceBracket(close: string): boolean {
    if (this.#steps > MOST_STEPS) return false;
    const open = this.#openOf(this.#stack.length - 1);
    if (open < 0) return false;
    const inside = this.#stack.slice(open + 1, -1);
    const before = this.#stack[open - 1];
    const follows = before !== undefined &&
      (before.kind === "name" &&
          !/^(?:return|in|of|case|yield|await|else|puts|print|echo|exec|system|and|or|not|if)$/.test(before.value) ||
        before.kind === "text" || before.kind === "list" || isSign(before, ")", "]"));
    const items = itemsOf(inside);
    const constants = items?.map((item) => item.length === 1 ? constantOf(item[0]) : undefined);
    const known = constants?.every((value) => value !== undefined) ? constants : undefined;
    if (close === "]") return follows ? this.#subscript(open, inside) : this.#list(open, known);
    if (!follows) return this.#group(open, items, known);
    return this.#call(open, inside, items, known);
  }

  #list(open: number, known: readonly Constant[] | undefined): boolean {
    return known !== undefined && this.#replace(open, [list(known.flat(), this.#stack[open])]);
  }

  #group(open: number, items: Token[][] | undefined, known: readonly Constant[] | undefined): boolean {
    const [only] = items ?? [];
    if (items?.length === 1 && only?.length === 1 && constantOf(only[0]) !== undefined) {
      // `print ("a")` and `system ("a")` are calls.
      if (this.#stack[open - 1]?.kind === "name") return false;
      return this.#replace(open, only);
    }
    return known !== undefined && known.length > 1 && isSign(this.#stack[open - 1], "%", "=") &&
      this.#replace(open, [list(known.flat(), this.#stack[open])]);
  }

  #subscript(open: number, inside: readonly Token[]): boolean {
    const before = this.#stack[open - 1];
    if (codeOf(inside).replace(/\s/g, "") === "::-1") {
      const value = constantOf(before);
      return value !== undefined && before !== undefined && this.#method(open - 1, "reverse", []);
    }
    const [key] = inside;
    if (inside.length !== 1 || key?.kind !== "text" || before === undefined) return false;
    if (
      /^(?:HOME|USERPROFILE)$/.test(key.value) && before.kind === "name" && /^(?:environ|env|ENV)$/.test(before.value)
    ) {
      return this.#replace(this.#primary(open - 1), [text("~", this.#stack[this.#primary(open - 1)])]);
    }
    if (!IDENTIFIER.test(key.value) || constantOf(before) !== undefined) return false;
    const dotted = this.#nameBefore(open);
    if (dotted === "sys.modules") return this.#replace(open - 3, [named(key.value, this.#stack[open - 3])]);
    if (before.kind === "name" && before.value === "__dict__") return this.#replace(open - 1, [named(key.value)]);
    const call = isSign(before, ")") ? this.#openOf(open - 1) : -1;
    if (call > 0 && /^(?:vars|globals|locals)$/.test(this.#nameBefore(call))) {
      const owner = this.#stack.slice(call + 1, open - 1);
      const dot = owner.length > 0 ? [{ kind: "sign", value: ".", ahead: "" } as const] : [];
      return this.#replace(call - 1, [...owner, ...dot, named(key.value)]);
    }
    return this.#replace(open, [{ kind: "sign", value: ".", ahead: "" }, named(key.value)]);
  }

  #call(
    open: number,
    inside: readonly Token[],
    items: Token[][] | undefined,
    known: readonly Constant[] | undefined,
  ): boolean {
    const before = this.#stack[open - 1];
    // PHP calls the function that a text names.
    if (before?.kind === "text") {
      return this.language === "php" && IDENTIFIER.test(before.value) &&
        this.#replace(open - 1, [named(before.value, before), ...this.#stack.slice(open)]);
    }
    const dot = this.#stack[open - 2];
    const owner = this.#stack[open - 3];
    const isMethod = isSign(dot, ...this.#isDotted ? ["->"] : ["."]);
    if (before?.kind === "name" && isMethod && constantOf(owner) !== undefined) {
      return this.#method(open - 3, before.value, known ?? [charactersIn(inside) ?? ""]);
    }
    const dotted = this.#nameBefore(open);
    const start = this.#primary(open - 1);
    if (dotted === "map" && inside[0]?.kind === "name" && inside[0].value === "chr") {
      const codes = constantOf(inside.at(-1)!);
      const characters = Array.isArray(codes) ? codes.map((code) => callConstant("chr", [code])) : [];
      return characters.length > 0 && this.#replace(open - 1, [list(characters.flatMap((text) => text ?? []), before)]);
    }
    const renamed = items && this.#renamed(dotted, items, open);
    if (renamed) return this.#replace(start, renamed);
    if (!known) return false;
    if (/(?:^|\.)Path\.home$/.test(dotted) || dotted === "Path.expanduser") {
      return this.#replace(start, [
        named("Path", this.#stack[start]),
        { kind: "sign", value: "(", ahead: "" },
        text("~"),
        { kind: "sign", value: ")", ahead: "" },
      ]);
    }
    const value = callConstant(dotted, known);
    if (value === undefined) return false;
    const at = this.#stack[start];
    return this.#replace(start, [typeof value === "string" ? text(value, at) : list(value, at)]);
  }

  /** Calls that only name what is called: `getattr(os, 'system')`, `__import__('os')`, `send(:system, …)`. */
  #renamed(dotted: string, items: readonly (readonly Token[])[], open: number): readonly Token[] | undefined {
    const [first = [], second = [], ...more] = items;
    const ahead = this.#stack[this.#primary(open - 1)];
    const key = second.length === 1 && second[0]?.kind === "text" ? second[0].value : undefined;
    if (dotted === "getattr" && key !== undefined && IDENTIFIER.test(key)) {
      return [...first, { kind: "sign", value: ".", ahead: "" }, named(key)];
    }
    const symbol = first.at(-1);
    const name = symbol?.kind === "text" || symbol?.kind === "name" ? symbol.value : "";
    if (!/^\w+$/.test(name)) return undefined;
    if (symbol?.kind === "text" && /^(?:__import__|importlib\.import_module)$/.test(dotted)) {
      return [named(name, ahead)];
    }
    const isSend = /(?:^|\.)(?:public_send|__send__|send)$/.test(dotted) &&
      (symbol?.kind === "text" || isSign(first[0], ":"));
    if (isSend || /^(?:call_user_func|call_user_func_array|array_map)$/.test(dotted) && symbol?.kind === "text") {
      const [start, ...others] = second;
      const rest = [start ? [{ ...start, ahead: "" }, ...others] : [], ...more].flatMap((item, index) => [
        ...index > 0 ? [{ kind: "sign", value: ",", ahead: "" } as const] : [],
        ...item.flatMap((token) => token.kind === "list" ? token.values.map((value) => text(value)) : [token]),
      ]);
      return [
        named(name, ahead),
        { kind: "sign", value: "(", ahead: "" },
        ...rest,
        { kind: "sign", value: ")", ahead: "" },
      ];
    }
    return undefined;
  }

  #method(at: number, name: string, given: readonly Constant[]): boolean {
    const owner = this.#stack[at];
    const value = constantOf(owner);
    const result = value === undefined ? undefined : callMethod(value, name, given);
    if (result === undefined) return false;
    return this.#replace(at, [typeof result === "string" ? text(result, owner) : list(result, owner)]);
  }

  #replace(at: number, tokens: readonly Token[]): boolean {
    this.#stack.splice(Math.max(at, 0), Infinity, ...tokens);
    this.#start = Math.min(this.#start, this.#stack.length);
    return true;
  }

  /** The index of the bracket that the one at `close` closes. */
  #openOf(close: number): number {
    let depth = 0;
    for (let index = close; index >= Math.max(0, close - MOST_INSIDE); index--) {
      const token = this.#stack[index];
      this.#steps++;
      if (isSign(token, ")", "]")) depth++;
      if (isSign(token, "(", "[") && --depth === 0) return index;
    }
    return -1;
  }

  /** Where the expression begins that ends at the index: names, dots and calls. */
  #primary(end: number): number {
    let index = end;
    for (let step = 0; index > 0 && step < LONGEST_CHAIN; step++) {
      const token = this.#stack[index];
      if (isSign(token, ")", "]")) {
        index = this.#openOf(index);
        if (index <= 0) return end;
        if (this.#stack[index - 1]?.kind === "name") index--;
        continue;
      }
      if (!this.#isDot(this.#stack[index - 1])) return index;
      index -= 2;
    }
    return Math.max(index, 0);
  }

  #isDot(token: Token | undefined): boolean {
    return isSign(token, "->", "::") || !this.#isDotted && isSign(token, ".");
  }

  /** The dotted name that ends before the index. */
  #nameBefore(end: number): string {
    const parts: string[] = [];
    for (let index = end - 1; index >= 0 && parts.length < 12; index--) {
      const token = this.#stack[index];
      const isName = token?.kind === "name";
      if (!isName && !this.#isDot(token)) break;
      if (isName && parts.length > 0 && /\w$/.test(parts[0] ?? "")) break;
      parts.unshift(isName ? token.value : ".");
    }
    return parts.join("").replace(/^\./, "");
  }
}

/** `chr(c) for c in [114, 109]`. */
function charactersIn(inside: readonly Token[]): Constant | undefined {
  if (inside[0]?.kind !== "name" || inside[0].value !== "chr") return undefined;
  const codes = constantOf(inside.at(-1));
  return Array.isArray(codes) ? callConstant("chr", codes) : undefined;
}

function constantOf(token: Token | undefined): Constant | undefined {
  if (token?.kind === "text" || token?.kind === "number") return token.value;
  return token?.kind === "list" ? token.values : undefined;
}

function isSign<Sign extends string>(token: Token | undefined, ...signs: readonly Sign[]): token is Token & {
  kind: "sign";
  value: Sign;
} {
  return token?.kind === "sign" && (signs as readonly string[]).includes(token.value);
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

function text(value: string, at?: Token): Token {
  return { kind: "text", value, ahead: at?.ahead ?? "" };
}

function list(values: readonly string[], at?: Token): Token {
  return { kind: "list", values, ahead: at?.ahead ?? "" };
}

function named(value: string, at?: Token): Token {
  return { kind: "name", value, ahead: at?.ahead ?? "" };
}
