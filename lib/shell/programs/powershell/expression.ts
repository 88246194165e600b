/** What an expression of PowerShell comes to. */

/** One word: its text, and whether it stands for a value rather than for a name. */
export interface Word {
  readonly text: string;
  readonly value: boolean;
}

/** `'a' + 'b'`, `'a','b' -join ''`, `'{0}{1}' -f 'a','b'`. */
export function expressionOf(words: readonly Word[]): string {
  const operator = words.findIndex(({ text, value }) => !value && /^-(?:join|f|replace|split)$/i.test(text));
  const sides = operator < 0 ? [words] : [words.slice(0, operator), words.slice(operator + 1)];
  const [left = [], right = []] = sides.map((side) =>
    side.filter(({ text, value }) => value || !/^[+,]$/.test(text)).map(({ text }) => text)
  );
  switch (operator < 0 ? "" : words[operator]?.text.toLowerCase()) {
    case "-join":
      return left.flatMap((text) => text.split("\n")).join(right[0] ?? "");
    case "-f":
      return (left[0] ?? "").replace(/\{(\d)\}/g, (_, at: string) => right[Number(at)] ?? "");
    case "-replace":
      return (left[0] ?? "").replaceAll(right[0] ?? "\0", () => right[1] ?? "");
    default:
      return left.join("");
  }
}
