/** Which of many keyword lists occur in a text, in one pass over it. */

/** Says which lists, by their place in the input, have a keyword in the text. */
export type KeywordIndex = (text: string) => Set<number>;

interface Entry {
  readonly keyword: string;
  readonly list: number;
}

// Two letters of ASCII are a number below this.
const PAIRS = 128 * 128;

/**
 * Builds the index: keywords are filed under their first two letters, so that the time to search depends on the text
 * and hardly on the number of keywords. (An automaton searches no faster here, and a process that looks at one command
 * would spend most of its time on building it.)
 *
 * @param lists keywords in lower-case ASCII; the text matches them in either case
 */
export function keywordIndex(lists: readonly (readonly string[])[]): KeywordIndex {
  const filed: Entry[][] = [];
  const place = new Uint16Array(PAIRS);
  const file = (pair: number, entry: Entry) => {
    place[pair] ||= filed.push([]);
    filed[place[pair]! - 1]!.push(entry);
  };
  lists.forEach((keywords, list) => {
    for (const keyword of keywords) {
      const first = keyword.charCodeAt(0) << 7;
      if (keyword.length > 1) file(first | keyword.charCodeAt(1), { keyword, list });
      else for (let second = 0; second < 128; second++) file(first | second, { keyword, list });
    }
  });

  return function listsIn(text: string): Set<number> {
    const found = new Set<number>();
    const lower = text.toLowerCase();
    let before = 0;
    for (let index = 0; index <= lower.length; index++) {
      // One step past the end, so that a keyword of one letter is found there too; letters beyond ASCII count as none.
      const code = index < lower.length ? lower.charCodeAt(index) : 0;
      const next = code < 128 ? code : 0;
      const pair = place[(before << 7) | next]!;
      before = next;
      if (pair === 0) continue;
      for (const { keyword, list } of filed[pair - 1]!) {
        if (!found.has(list) && lower.startsWith(keyword, index - 1)) found.add(list);
      }
    }
    return found;
  };
}
