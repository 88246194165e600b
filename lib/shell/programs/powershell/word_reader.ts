/** Reading the words of PowerShell: texts, variables, and what stands in brackets, which is run on the way. */
import type { Call } from "../../call.ts";
import type { Cursor } from "./cursor.ts";
import type { Word } from "./expression.ts";
import { callDotNet } from "./methods.ts";
import { valueOf, variable } from "./variables.ts";

/** `($name in …)` behind `foreach`. */
const LOOP = /^\(\s*\$(\w+)\s+in\s+/i;

const MOST_TURNS = 12;

/** The items of an output, a line each; one that is empty if there are none. */
function linesOf(output: string): string[] {
  return output.replace(/\n$/, "").split("\n").slice(0, MOST_TURNS);
}

/** What a word may need to have run. */
export interface Runs {
  /** Statements from here up to the bracket that closes them; the answer is their output. */
  statements(input: string, close: string): string;
  /** A script on its own. */
  script(text: string): string;
}

/** A word of which a part has been read; `bare` is what of it stood there without quotes. */
interface Unfinished {
  text: string;
  value: boolean;
  bare: string;
}

/** Reads words where the cursor is. */
export class WordReader {
  /** A variable was read that an equals sign follows. */
  #assigns = false;
  /** The variable of a loop that was read, and what it holds turn by turn. */
  #items: { readonly name: string; readonly items: readonly string[] } | undefined;

  constructor(readonly cursor: Cursor, readonly call: Call, readonly runs: Runs) {}

  /** The word that begins here; it may be empty. `input` is what comes through the pipe. */
  next(input: string): Word {
    const { cursor } = this;
    const word: Unfinished = { text: "", value: false, bare: "" };
    while (!cursor.isAtEnd && !this.#ends(word)) {
      const whole = this.#part(word, input);
      if (whole) return whole;
      // Two texts with a plus between them are one.
      if (word.value) cursor.at += cursor.match(/^\s*\+\s*(?=['"$(])/, 40)?.[0].length ?? 0;
    }
    const { text, value } = word;
    const listed = text !== "" && cursor.match(/^\s*,/, 40) !== undefined;
    if (listed) cursor.at += cursor.match(/^\s*,/, 40)?.[0].length ?? 0;
    const plain = text.replace(/\[char\]\(?(\d{2,6})\)?\+?/gi, (_, code: string) => String.fromCharCode(Number(code)));
    return { text: plain, value: value || plain !== text, ...listed && { listed } };
  }

  #ends({ text, value }: Unfinished): boolean {
    const { char } = this.cursor;
    if (/[\s;|}]/.test(char) || char === ")" || char === "&" || char === "," && text !== "") return true;
    // `iex(…)` is a command and its argument.
    return char === "(" && text !== "" && !value && /^[\w-]+$/.test(text);
  }

  /** Reads on; the answer is a word that is whole by itself. */
  #part(word: Unfinished, input: string): Word | undefined {
    const { cursor } = this;
    const { char } = cursor;
    if (char === "'" || char === '"') {
      word.text += this.#quoted(char, input);
      word.value ||= word.bare === "";
      return undefined;
    }
    const loop = word.text === "" ? cursor.match(LOOP, 100) : undefined;
    if (loop) return this.#loop(loop);
    if (char === "(" || cursor.match(/^[@$]\(/, 2)) {
      this.#bracket(word, input);
      return undefined;
    }
    if (char === "{") {
      word.text += this.#block(input).replace(/\n$/, "");
      word.value = true;
      return undefined;
    }
    return char === "$" ? this.#variable(word, input) : this.#bare(word);
  }

  /** `foreach ($name in …)`: the block behind it is carried out for each item. */
  #loop([head, name = ""]: RegExpExecArray): Word {
    this.cursor.at += head.length;
    const items = linesOf(this.runs.statements("", ")"));
    this.#items = { name: variable(name), items };
    this.call.machine.scope.set(variable(name), items[0] ?? "");
    return { text: "", value: true };
  }

  /** A block: once for each item of the loop in front of it, or for each line that comes through the pipe. */
  #block(input: string): string {
    const { cursor, call: { machine } } = this;
    const loop = this.#items;
    this.#items = undefined;
    const start = ++cursor.at;
    let output = "";
    for (const item of loop ? loop.items : linesOf(input)) {
      cursor.at = start;
      if (loop) machine.scope.set(loop.name, item);
      output += this.runs.statements(loop ? input : item, "}");
      machine.spend(cursor.at - start);
    }
    return output;
  }

  /** `(…)`, `$(…)`, `@(…)`, and the arguments of a method. */
  #bracket(word: Unfinished, input: string): void {
    const isPlain = this.cursor.char === "(";
    this.cursor.at += isPlain ? 1 : 2;
    const method = isPlain ? /([.:])(\w+)$/.exec(word.text) : undefined;
    if (method) {
      const call = { owner: word.text.slice(0, method.index), name: method[2] ?? "", given: this.#arguments(input) };
      word.text = callDotNet(call, this.call, this.runs.script);
      word.value = true;
    } else {
      word.text += this.runs.statements(isPlain && word.text === "" ? input : "", ")").replace(/\n$/, "");
      word.value ||= word.bare === "";
    }
  }

  #variable(word: Unfinished, input: string): Word | undefined {
    const { cursor } = this;
    const [name = ""] = cursor.match(/^\$(?:\{[^}]*\}|(?:env:)?[\w?^$]+)?/i, 200) ?? [];
    cursor.at += Math.max(name.length, 1);
    if (word.text === "" && cursor.match(/^\s*[-+]?=(?!=)/, 20)) {
      this.#assigns = true;
      return { text: name, value: false };
    }
    word.text += valueOf(name, input, this.call.machine.scope);
    word.value ||= word.bare === "";
    return undefined;
  }

  #bare(word: Unfinished): Word | undefined {
    const { cursor } = this;
    const { char } = cursor;
    if (char === "`") cursor.at++;
    if (char === "," && word.text === "") {
      cursor.at++;
      return { text: ",", value: false };
    }
    const part = cursor.char;
    word.text += part;
    word.bare += part;
    cursor.at++;
    if (!this.#assigns || part !== "=") return undefined;
    this.#assigns = false;
    return { text: word.text, value: false };
  }

  #arguments(input: string): string[] {
    const { cursor } = this;
    const given: string[] = [];
    while (!cursor.isAtEnd && cursor.char !== ")") {
      cursor.skip(/[\s,]/);
      if (cursor.char === ")") break;
      const start = cursor.at;
      const { text } = this.next(input);
      if (cursor.at === start) cursor.at++;
      else given.push(text);
    }
    cursor.at++;
    return given;
  }

  #quoted(quote: string, input: string): string {
    const { cursor } = this;
    let text = "";
    cursor.at++;
    while (!cursor.isAtEnd) {
      const { char } = cursor;
      const next = cursor.text[cursor.at + 1] ?? "";
      if (char === quote) {
        cursor.at++;
        if (next !== quote) break;
        text += quote;
        cursor.at++;
      } else if (quote === '"' && char === "`") {
        text += next;
        cursor.at += 2;
      } else if (quote === '"' && char === "$") text += this.#inside(next, input);
      else {
        text += char;
        cursor.at++;
      }
    }
    return text;
  }

  /** What a dollar sign inside of a text stands for. */
  #inside(next: string, input: string): string {
    const { cursor } = this;
    if (next === "(") {
      cursor.at += 2;
      return this.runs.statements("", ")").replace(/\n$/, "");
    }
    const [name = "$"] = cursor.match(/^\$(?:\{[^}]*\}|(?:env:)?\w+)/i, 200) ?? [];
    cursor.at += name.length;
    return name === "$" ? "$" : valueOf(name, input, this.call.machine.scope);
  }
}
