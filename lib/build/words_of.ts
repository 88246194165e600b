/** Words of which every text that a pattern matches holds one: a hook looks for these before it compiles the pattern. */
import { type AST, RegExpParser } from "@eslint-community/regexpp";

/** Shorter patterns are compiled before their words are found. */
const SHORTEST_PATTERN = 40;
/** Shorter words stand nearly everywhere. */
const SHORTEST_WORD = 2;
const MOST_WORDS = 48;
// The marks of unknown text have no case.
const BEYOND_ASCII = /[^\p{ASCII}\uE000-\uF8FF]|\\u(?!E|\{|F[0-8])/u;

/**
 * The words, in lower case if the pattern ignores it; undefined if there are none, or too many.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * const name = /^(?:~|\/home\/[^/]{1,200})\/(?:\.(?:bashrc|zsh(?:rc|env)))$/;
 * assertEquals(wordsOf(name), ["bashrc", "zsh"]);
 * assertEquals(wordsOf(/^(?:\w{1,80}|[a-z.]{1,80}\/[a-z]{1,80})$/), undefined);
 * ```
 */
export function wordsOf(pattern: RegExp): readonly string[] | undefined {
  const { source, ignoreCase, unicode, unicodeSets } = pattern;
  // Some letters beyond ASCII have two lower cases, and with these flags some stand for a letter of ASCII.
  const hasOtherCase = ignoreCase && (unicode || unicodeSets || BEYOND_ASCII.test(source));
  if (source.length < SHORTEST_PATTERN || hasOtherCase) return undefined;
  const words = ofAlternatives(new RegExpParser().parseLiteral(`${pattern}`).pattern.alternatives);
  if (!words) return undefined;
  const needed = [...new Set(ignoreCase ? words.map((word) => word.toLowerCase()) : words)];
  // A word that holds another is found with it.
  const shortest = needed.filter((word) => !needed.some((other) => other !== word && word.includes(other)));
  return shortest.length > MOST_WORDS ? undefined : shortest;
}

type Words = readonly string[] | undefined;

/** One branch may be taken: the words of all. */
function ofAlternatives(alternatives: readonly AST.Alternative[]): Words {
  const branches = alternatives.map(({ elements }) => ofElements(elements));
  return branches.every((words) => words !== undefined) ? branches.flat() : undefined;
}

/** All elements are there: the words of the best of them. What has no length does not part the letters around it. */
function ofElements(elements: readonly AST.Element[]): Words {
  let [best, letters]: [Words, string] = [undefined, ""];
  const offer = (words: Words) => {
    if (words?.every(({ length }) => length >= SHORTEST_WORD) && (!best || worth(words) > worth(best))) best = words;
  };
  for (const element of elements) {
    if (element.type === "Character") {
      letters += String.fromCodePoint(element.value);
      continue;
    }
    if (element.type !== "Assertion") {
      offer([letters]);
      letters = "";
    }
    offer(ofElement(element));
  }
  offer([letters]);
  return best;
}

function ofElement(element: AST.Element): Words {
  switch (element.type) {
    case "Group":
    case "CapturingGroup":
      return ofAlternatives(element.alternatives);
    case "Quantifier":
      return element.min > 0 ? ofElements([element.element]) : undefined;
    case "Assertion":
      return (element.kind === "lookahead" || element.kind === "lookbehind") && !element.negate
        ? ofAlternatives(element.alternatives)
        : undefined;
    default:
      return undefined;
  }
}

/** Long words are rare, and few are quickly looked for. */
function worth(words: readonly string[]): number {
  return 4 * Math.min(6, ...words.map(({ length }) => length)) - words.length;
}
