/** Where which of many keyword lists occur in a text, in one pass over it. */

/** Told of a keyword of this list at this offset; answers whether it has heard enough of the list. */
export type KeywordVisitor = (list: number, offset: number) => boolean;

/** Tells the visitor where keywords stand, in order. */
export type KeywordIndex = (text: string, visit: KeywordVisitor) => void;

interface Entry {
  readonly keyword: string;
  readonly list: number;
  /** Its last letter, which seldom stands there by chance. */
  readonly last: number;
}

// Two letters, each by its last seven bits, are a number below this.
const LETTERS = 128;
const PAIRS = LETTERS * LETTERS;

// In so many short texts the keywords are looked for one by one; who has read more of them will read many.
const TEXTS_WITHOUT_INDEX = 8;
const SHORT = 1024;

/**
 * Searches for the keywords, at first without an index: a process that looks at one command would spend most of its time on
 * building it.
 *
 * @param lists keywords in lower case; the text matches them in either case
 */
export function keywordSearch(lists: readonly (readonly string[])[]): KeywordIndex {
  let index: KeywordIndex | undefined;
  let texts = 0;
  return function eachKeywordIn(text: string, visit: KeywordVisitor): void {
    if (!index && text.length <= SHORT && ++texts <= TEXTS_WITHOUT_INDEX) return oneByOne(lists, text, visit);
    index ??= keywordIndex(lists);
    index(text, visit);
  };
}

function oneByOne(lists: readonly (readonly string[])[], text: string, visit: KeywordVisitor): void {
  const lower = lowerCase(text);
  const found: { list: number; offset: number }[] = [];
  // By number, because in code that runs once, iterators take most of the time.
  for (let list = 0; list < lists.length; list++) {
    const keywords = lists[list]!;
    for (let place = 0; place < keywords.length; place++) {
      const keyword = keywords[place]!;
      for (let offset = lower.indexOf(keyword); offset >= 0; offset = lower.indexOf(keyword, offset + 1)) {
        found.push({ list, offset });
      }
    }
  }
  const heard = new Set<number>();
  for (const { list, offset } of found.sort((a, b) => a.offset - b.offset)) {
    if (!heard.has(list) && visit(list, offset)) heard.add(list);
  }
}

/**
 * Builds the index: keywords are filed under their first two letters, and looked at where their next two and their last
 * may stand too, so that the time to search depends on the text and hardly on the number of keywords. (An automaton
 * searches no faster here.)
 *
 * @param lists keywords in lower case; the text matches them in either case
 */
export function keywordIndex(lists: readonly (readonly string[])[]): KeywordIndex {
  const filed = new Array<Entry[] | undefined>(PAIRS);
  // By pair, which letters may come third and fourth, as bits: of a letter, its last five count.
  const third = new Int32Array(PAIRS);
  const fourth = new Int32Array(PAIRS);
  lists.forEach((keywords, list) => {
    for (const keyword of keywords) {
      const { length } = keyword;
      const entry = { keyword, list, last: keyword.charCodeAt(length - 1) };
      const first = keyword.charCodeAt(0) % LETTERS << 7;
      // A single letter goes with every second one.
      const [from, pairs] = length > 1 ? [first | keyword.charCodeAt(1) % LETTERS, 1] : [first, LETTERS];
      for (let pair = from; pair < from + pairs; pair++) {
        (filed[pair] ??= []).push(entry);
        // A keyword that ends before has room for every letter.
        third[pair]! |= length > 2 ? 1 << keyword.charCodeAt(2) : -1;
        fourth[pair]! |= length > 3 ? 1 << keyword.charCodeAt(3) : -1;
      }
    }
  });

  return function eachKeywordIn(text: string, visit: KeywordVisitor): void {
    const heard = new Uint8Array(lists.length);
    // Behind the end stand letters of no keyword, so that one of a single letter is found there too.
    const lower = lowerCase(text) + "\0\0\0";
    let pair = lower.charCodeAt(0);
    let next = lower.charCodeAt(1);
    let after = lower.charCodeAt(2);
    for (let start = 0; start < text.length; start++) {
      // Letters beyond ASCII share their places with others.
      pair = (pair << 7 | next % LETTERS) % PAIRS;
      next = after;
      after = lower.charCodeAt(start + 3);
      if ((third[pair]! >> next & fourth[pair]! >> after & 1) === 0) continue;
      for (const { keyword, list, last } of filed[pair]!) {
        if (lower.charCodeAt(start + keyword.length - 1) !== last || heard[list]) continue;
        if (lower.startsWith(keyword, start) && visit(list, start)) heard[list] = 1;
      }
    }
  };
}

/** In lower case and of the same length, or offsets would be wrong: a capital dotted I becomes two characters. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
