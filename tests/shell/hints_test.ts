/** The cheap first look at a path must not overlook what the pattern behind it would find. */
import { assertEquals } from "@std/assert";
import { lookOf, PLACE_NAMES } from "../../lib/shell/place.ts";

/** What a text must hold to match: a word, or for each branch of a choice one of its needs. */
type Need = string | Need[][];

/** Reads as much of the grammar of regular expressions as the patterns of places use. */
class PatternReader {
  #at = 0;

  constructor(readonly source: string) {}

  /** The alternatives from here to the closing parenthesis or the end. */
  alternatives(): Need[] {
    const branches = [this.sequence()];
    while (this.source[this.#at] === "|") {
      this.#at++;
      branches.push(this.sequence());
    }
    if (branches.length === 1) return branches[0]!;
    return branches.some((needs) => needs.length === 0) ? [] : [branches];
  }

  sequence(): Need[] {
    const needs: Need[] = [];
    let word = "";
    const end = () => {
      if (word) needs.push(word);
      word = "";
    };
    while (this.#at < this.source.length && !"|)".includes(this.source[this.#at]!)) {
      const { letter, inner } = this.atom();
      const optional = this.quantified();
      if (letter !== undefined && optional === undefined) word += letter;
      else {
        end();
        if (letter !== undefined && !optional) needs.push(letter);
        if (inner && !optional) needs.push(...inner);
      }
    }
    end();
    return needs;
  }

  /** One letter, or a group with what it needs; neither for whatever may be several letters. */
  atom(): { letter?: string; inner?: Need[] } {
    const from = this.source.slice(this.#at);
    const open = /^\((\?(?::|<?[=!]))?/.exec(from);
    if (open) {
      this.#at += open[0].length;
      const inner = this.alternatives();
      this.#at++;
      return open[1] === undefined || open[1] === "?:" ? { inner } : {};
    }
    const [text = ""] = /^(?:\[(?:\\.|[^\]])*\]|\\.|.)/.exec(from) ?? [];
    this.#at += text.length;
    if (/^(?:\[|[.^$]$|\\[a-zA-Z])/.test(text)) return {};
    return { letter: text.replace("\\", "") };
  }

  /** Whether what stands before may be left out; undefined if nothing is said about it. */
  quantified(): boolean | undefined {
    const [text] = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/.exec(this.source.slice(this.#at)) ?? [];
    if (text === undefined) return undefined;
    this.#at += text.length;
    return !/^(?:\+|\{[1-9])/.test(text);
  }
}

/** The branches, in words, in which a text may match without a hint. */
function overlooked(pattern: RegExp, hints: readonly string[]): string[] {
  return gaps(new PatternReader(pattern.source).alternatives(), hints);
}

/** Of needs that must all be met, one that a hint covers is enough. */
function gaps(needs: readonly Need[], hints: readonly string[]): string[] {
  const each = needs.map((need) => {
    if (typeof need !== "string") return need.flatMap((branch) => gaps(branch, hints));
    return hints.some((hint) => need.includes(hint)) ? [] : [need];
  });
  return each.length === 0 ? ["anything"] : each.sort((a, b) => a.length - b.length)[0]!;
}

for (const place of PLACE_NAMES) {
  const { pattern, hints } = lookOf(place);
  if (!hints) continue;
  Deno.test(`every path that is a ${place} holds one of its hints`, () => {
    assertEquals(overlooked(pattern, hints), []);
  });
}

Deno.test("the reader of patterns sees what a hint overlooks", () => {
  assertEquals(overlooked(/^(?:.*\/)?(?:\.ssh(?:\/.*)?|id_(?:rsa|dsa)|ke?y[34]\.db)$/, [".ssh", "id_", ".db"]), []);
  assertEquals(overlooked(/^(?:\.ssh|netrc)$/, [".ssh"]), ["netrc"]);
  assertEquals(overlooked(/^(?:a|b)?$/, ["a", "b"]), ["anything"]);
});
