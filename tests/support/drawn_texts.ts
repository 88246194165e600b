/** Texts that a pattern matches, drawn from its tree: what says something of all of them is tried on these. */
import { type AST, RegExpParser } from "@eslint-community/regexpp";

/** What classes are filled with, letters beyond ASCII that have a case in it among them. */
const CHARACTERS = [
  ..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 _-./\"'`()[]{}=:,;<>|&$#@!%*+?~^\\\n\t",
  ..."\u0130\u017f\u212a\u00e9\uE000",
];
/** Stands around what is drawn, at times: a word may be part of a longer one. */
const AROUND = ["", "", "", "x ", "(", "\u0130", "y", ")"];
/** A repetition is drawn so many times more than it must be. */
const MOST_TURNS = 3;

/** So many draws of the pattern, as far as it matches them; the same ones each time. */
export function drawnTexts(pattern: RegExp, draws: number): string[] {
  const { alternatives } = new RegExpParser().parseLiteral(`${pattern}`).pattern;
  const alone = new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, ""));
  const draw = new Draw(pattern.flags);
  return Array.from({ length: draws }, () => draw.one(AROUND) + draw.ofAlternatives(alternatives) + draw.one(AROUND))
    .filter((text) => alone.test(text));
}

class Draw {
  #state = 7;
  readonly #classes = new Map<string, readonly string[]>();

  constructor(readonly flags: string) {}

  one<T>(items: readonly T[]): T {
    return items[this.#below(items.length)]!;
  }

  ofAlternatives(alternatives: readonly AST.Alternative[]): string {
    return this.one(alternatives).elements.map((element) => this.#ofElement(element)).join("");
  }

  #ofElement(element: AST.Element): string {
    switch (element.type) {
      case "Character":
        return this.#inAnyCase(String.fromCodePoint(element.value));
      case "CharacterSet":
      case "CharacterClass":
        return this.#ofClass(element.raw);
      case "Group":
      case "CapturingGroup":
        return this.ofAlternatives(element.alternatives);
      case "Quantifier": {
        const turns = Math.min(element.max, element.min + this.#below(MOST_TURNS + 1));
        return Array.from({ length: turns }, () => this.#ofElement(element.element)).join("");
      }
      case "Assertion":
        return (element.kind === "lookahead" || element.kind === "lookbehind") && !element.negate
          ? this.ofAlternatives(element.alternatives)
          : "";
      default:
        return this.one(["'", '"']); // a quote that was opened before is all that patterns refer back to
    }
  }

  #inAnyCase(char: string): string {
    return this.flags.includes("i") ? this.one([char, char.toUpperCase(), char.toLowerCase()]) : char;
  }

  #ofClass(raw: string): string {
    let chars = this.#classes.get(raw);
    if (!chars) {
      const one = new RegExp(`^${raw}$`, this.flags.replace(/[gy]/g, ""));
      this.#classes.set(raw, chars = CHARACTERS.filter((char) => one.test(char)));
    }
    return chars.length > 0 ? this.one(chars) : "";
  }

  /** A number from zero on; numbers that are drawn one after the other look like chance (mulberry32). */
  #below(limit: number): number {
    this.#state = this.#state + 0x6d2b79f5 | 0;
    let mixed = Math.imul(this.#state ^ this.#state >>> 15, 1 | this.#state);
    mixed = mixed + Math.imul(mixed ^ mixed >>> 7, 61 | mixed) ^ mixed;
    return ((mixed ^ mixed >>> 14) >>> 0) % limit;
  }
}
