/** Reading the statements of PowerShell: their pipes and redirections. Each is carried out when its words are known. */
import type { Call } from "../../call.ts";
import { windowsPath } from "../windows_path.ts";
import { carryOut } from "./carry_out.ts";
import { Cursor } from "./cursor.ts";
import type { Word } from "./expression.ts";
import { WordReader } from "./word_reader.ts";

const MOST_WORDS = 1000;

/** Runs the statements of a text; `script` runs another one. */
export class StatementReader {
  readonly #cursor: Cursor;
  readonly #words: WordReader;

  constructor(text: string, readonly call: Call, script: (text: string) => string) {
    this.#cursor = new Cursor(text);
    this.#words = new WordReader(this.#cursor, call, {
      statements: (input, close) => this.run(input, close),
      script,
    });
  }

  /** Runs statements up to the end, or up to the bracket that closes them. */
  run(input: string, close = ""): string {
    const cursor = this.#cursor;
    let output = "";
    while (!cursor.isAtEnd) {
      cursor.skip(/[\s;]/);
      if (close !== "" && cursor.char === close) break;
      if (cursor.isAtEnd) break;
      const start = cursor.at;
      output += this.#pipeline(input, close);
      if (cursor.at === start) cursor.at++;
    }
    cursor.at++;
    return output;
  }

  #pipeline(input: string, close: string): string {
    const cursor = this.#cursor;
    let text = input;
    while (true) {
      text = this.#command(text, close);
      cursor.skip(/[ \t\r]/);
      if (cursor.text.startsWith("||", cursor.at) || cursor.text.startsWith("&&", cursor.at)) {
        cursor.at += 2;
        return text;
      }
      if (cursor.char !== "|") return text;
      cursor.at++;
    }
  }

  #command(input: string, close: string): string {
    const cursor = this.#cursor;
    const words: Word[] = [];
    let called = false;
    let target: { path: string; append: boolean } | undefined;
    while (!cursor.isAtEnd) {
      cursor.skip(/[ \t\r]/);
      const char = cursor.char;
      if (char === "#" && cursor.text.slice(cursor.at, cursor.at + 2) !== "#>") {
        cursor.skip(/[^\n]/);
        continue;
      }
      if (/[;\n|}]/.test(char) || char === close || char === ")") break;
      if (char === "&") {
        if (words.length > 0) break;
        cursor.at++;
        called = true;
        continue;
      }
      const [redirection] = cursor.match(/^[\d*]?>{1,2}(?:&\d)?/, 4) ?? [];
      if (redirection !== undefined) {
        cursor.at += redirection.length;
        cursor.skip(/[ \t\r]/);
        if (!redirection.includes("&")) {
          target = { path: this.#words.next(input).text, append: redirection.includes(">>") };
        }
        continue;
      }
      const word = this.#words.next(input);
      if (words.length === 0 && word.text === "." && !word.value) called = true;
      else words.push(word);
      // Nobody writes so many; reading them would take for ever.
      if (words.length > MOST_WORDS) this.call.machine.spend(Number.POSITIVE_INFINITY);
    }
    const output = carryOut(words, called, input, this.call);
    if (!target || target.path === "") return output;
    this.call.write(windowsPath(target.path), output, target.append);
    return "";
  }
}
