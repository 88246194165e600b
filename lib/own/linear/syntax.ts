/** From the text of a regular expression to its tree. JavaScript has found the text to be one (flag `u`) before. */
import type { Alphabet } from "./alphabet.ts";

/** What a place between two characters must be; `set` are the characters that it is told by. */
export type Place = "start" | "end" | "boundary" | "inside";

/** A part of a regular expression. */
export type Part =
  | { kind: "one"; set: number }
  | { kind: "place"; place: Place; set: number }
  | { kind: "sequence"; of: Part[] }
  | { kind: "choice"; of: Part[] }
  | { kind: "repeat"; of: Part; min: number; max: number; lazy: boolean };

interface Flags {
  i: boolean;
  m: boolean;
  s: boolean;
}

const CLASS = /\[(?:\\.|[^\]\\])*\]/suy;
// A pair of escaped surrogates is one character.
const ESCAPE =
  /\\(?:u[Dd][89ABab][\da-fA-F]{2}\\u[Dd][C-Fc-f][\da-fA-F]{2}|u\{[^}]*\}|u.{4}|x..|[pP]\{[^}]*\}|c.|.)/suy;
const QUANTIFIER = /(?:[*+?]|\{(?<min>\d+)(?<more>,(?<max>\d*))?\})(?<lazy>\?)?/uy;
const GROUP = /\((?:\?(?:(?<on>[ims]*)(?:-(?<off>[ims]*))?:|<(?![=!])[^>]*>|(?<look><?[=!])))?/uy;
const LINE_END = "[\\n\\r\\u2028\\u2029]";
const NO_CHARACTER = "[]";

/**
 * Reads the pattern.
 *
 * @throws {RangeError} if it needs what cannot run in linear time
 */
export function readPattern(source: string, ignoreCase: boolean, alphabet: Alphabet): Part {
  return new Reader(source, alphabet).choice({ i: ignoreCase, m: false, s: false });
}

class Reader {
  #at = 0;

  constructor(readonly source: string, readonly alphabet: Alphabet) {}

  choice(flags: Flags): Part {
    const of = [this.#sequence(flags)];
    while (this.#take(/\|/uy)) of.push(this.#sequence(flags));
    return of.length === 1 ? of[0]! : { kind: "choice", of };
  }

  #sequence(flags: Flags): Part {
    const of: Part[] = [];
    while (this.#at < this.source.length && !/[|)]/.test(this.source[this.#at]!)) of.push(this.#repeated(flags));
    return of.length === 1 ? of[0]! : { kind: "sequence", of };
  }

  #repeated(flags: Flags): Part {
    const of = this.#single(flags);
    const quantifier = this.#take(QUANTIFIER);
    if (!quantifier) return of;
    const { min, more, max, lazy } = quantifier.groups!;
    const [sign] = quantifier[0];
    const range = sign === "{"
      ? { min: Number(min), max: more ? Number(max || Infinity) : Number(min) }
      : { min: sign === "+" ? 1 : 0, max: sign === "?" ? 1 : Infinity };
    return { kind: "repeat", of, ...range, lazy: lazy !== undefined };
  }

  #single(flags: Flags): Part {
    const group = this.#take(GROUP);
    if (group) {
      const { on = "", off = "", look } = group.groups!;
      if (look) throw new RangeError("look-ahead and look-behind cannot run in linear time");
      const inner = { ...flags };
      for (const flag of on) inner[flag as keyof Flags] = true;
      for (const flag of off) inner[flag as keyof Flags] = false;
      const part = this.choice(inner);
      this.#at++;
      return part;
    }
    const [text] = this.#take(CLASS) ?? this.#take(ESCAPE) ?? this.#take(/./suy)!;
    if (/^\\[1-9k]/.test(text)) throw new RangeError("back-references cannot run in linear time");
    const textFlags = `u${flags.i ? "i" : ""}${flags.s ? "s" : ""}`;
    switch (text) {
      case "^":
      case "$": {
        const set = this.alphabet.setOf(flags.m ? LINE_END : NO_CHARACTER, "u");
        return { kind: "place", place: text === "^" ? "start" : "end", set };
      }
      case "\\b":
      case "\\B": {
        const set = this.alphabet.setOf("\\w", flags.i ? "ui" : "u");
        return { kind: "place", place: text === "\\b" ? "boundary" : "inside", set };
      }
    }
    return { kind: "one", set: this.alphabet.setOf(text, textFlags) };
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.source);
    if (found) this.#at = pattern.lastIndex;
    return found;
  }
}
