/** Whether a cheap first look overlooks what the pattern behind it would find. */
import { type AST, RegExpParser } from "@eslint-community/regexpp";

/** What a text must hold to match: a word, or for each branch of a choice one of its needs. */
type Need = string | Need[][];

/** The branches, in words, in which a text may match without the first look finding anything. */
export function overlooked(pattern: RegExp, mayMatch: (text: string) => boolean): string[] {
  return gaps(needsOf(new RegExpParser().parseLiteral(`${pattern}`).pattern.alternatives), mayMatch);
}

/** Of needs that must all be met, one that the first look finds is enough. */
function gaps(needs: readonly Need[], mayMatch: (text: string) => boolean): string[] {
  const each = needs.map((need) => {
    if (typeof need !== "string") return need.flatMap((branch) => gaps(branch, mayMatch));
    return mayMatch(need) ? [] : [need];
  });
  return each.length === 0 ? ["anything"] : each.sort((a, b) => a.length - b.length)[0]!;
}

function needsOf(alternatives: readonly AST.Alternative[]): Need[] {
  const branches = alternatives.map(({ elements }) => needsInTurn(elements));
  if (branches.length === 1) return branches[0]!;
  return branches.some((needs) => needs.length === 0) ? [] : [branches];
}

/** Letters that follow each other are one word; what has no length does not part them. */
function needsInTurn(elements: readonly AST.Element[]): Need[] {
  const needs: Need[] = [];
  let word = "";
  const end = () => {
    if (word) needs.push(word);
    word = "";
  };
  for (const element of elements) {
    if (element.type === "Character") word += String.fromCodePoint(element.value);
    else if (element.type === "Assertion" && (element.kind === "lookahead" || element.kind === "lookbehind")) {
      if (element.negate) continue;
      needs.push(...needsOf(element.alternatives));
      // Letters that stand ahead follow the letters before.
      const ahead = element.kind === "lookahead" ? lettersOf(element.alternatives) : undefined;
      if (ahead !== undefined) needs.push(word + ahead);
    } else if (element.type !== "Assertion") {
      end();
      needs.push(...needsIn(element));
    }
  }
  end();
  return needs;
}

/** The text that alone is meant; undefined if others are. */
function lettersOf([only, other]: readonly AST.Alternative[]): string | undefined {
  if (!only || other) return undefined;
  const letters = only.elements.map((element) => element.type === "Character" && String.fromCodePoint(element.value));
  return letters.every((letter) => letter !== false) ? letters.join("") : undefined;
}

/** What an element needs that is no letter; nothing if it may be left out or stand for several letters. */
function needsIn(element: AST.Element): Need[] {
  switch (element.type) {
    case "Group":
    case "CapturingGroup":
      return needsOf(element.alternatives);
    case "Quantifier":
      return element.min > 0 ? needsInTurn([element.element]) : [];
    default:
      return [];
  }
}
