/** What an expression of PowerShell comes to. */

/** One word: its text, and whether it stands for a value rather than for a name. */
export interface Word {
  readonly text: string;
  readonly value: boolean;
  /** A comma follows: the next word is another item of the same list. */
  readonly listed?: true;
}

const OPERATOR = /^-(?:join|f|[ci]?replace|[ci]?split)$/i;

/** Whether the word stands in front of what it joins or splits. */
export function isUnary({ text, value }: Word): boolean {
  return !value && /^-(?:join|[ci]?split)$/i.test(text);
}

/** `'a' + 'b'`, `'a','b' -join ''`, `'{0}{1}' -f 'a','b'`; a list gives an item a line. */
export function expressionOf(words: readonly Word[]): string {
  const at = words.findIndex(({ text, value }) => !value && OPERATOR.test(text));
  const sides = at < 0 ? [words] : at === 0 ? [words.slice(1)] : [words.slice(0, at), words.slice(at + 1)];
  const [left = [], right = []] = sides.map((side) => side.filter(({ text, value }) => value || !/^[+,]$/.test(text)));
  const [first = "", second = ""] = right.map(({ text }) => text);
  const items = left.flatMap(({ text }) => text.split("\n"));
  switch (at < 0 ? "" : words[at]?.text.toLowerCase().replace(/^-[ci](?=re|sp)/, "-")) {
    case "-join":
      return items.join(first);
    case "-split":
      return items.flatMap((text) => text.split(at === 0 || first === "" ? /\s+/ : first)).join("\n");
    case "-f":
      return (left[0]?.text ?? "").replace(/\{(\d)\}/g, (_, at: string) => right[Number(at)]?.text ?? "");
    case "-replace":
      return (left[0]?.text ?? "").replaceAll(first || "\0", () => second);
    default:
      return left.map(({ text, listed }, index) => listed && index < left.length - 1 ? `${text}\n` : text).join("");
  }
}
