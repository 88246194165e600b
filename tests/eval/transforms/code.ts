/** Code in the words of a command, written differently. */

/** Options that hold code, by program, and clusters that hold the same. */
const CODE_OPTIONS: readonly (readonly [alone: RegExp, clusters: readonly string[]])[] = [
  [/^(python3?) -c /, ["-Bc", "-IBc", "-X utf8 -c", "--check-hash-based-pycs always -c"]],
  [/^(perl) -e /, ["-le", "-we", "-lne", "-0777ne", "-F, -lane"]],
  [/^(ruby) -e /, ["-ne", "-W0 -e", "-E UTF-8 -e"]],
  [/^(node) -e /, ["-pe", "--eval", "--title t -e", "--env-file f -e"]],
  [/^(php) -r /, ["-n -r", "-d a=b -r", "--run"]],
  [/^((?:ba|z|da|k)?sh) -c /, ["-xc", "-euc", "+x -c", "-o errexit -c"]],
];

/** The command with the option that holds its code in other clusters. */
export function withCodeOptions(seed: string): string[] {
  return CODE_OPTIONS.flatMap(([alone, clusters]) =>
    alone.test(seed) ? clusters.map((cluster) => seed.replace(alone, (_, name) => `${name} ${cluster} `)) : []
  );
}

/** Code in quotes behind the option that holds it. */
const CODE = /^((?:python3?|node|ruby|php|perl) -[cer] )(["'])((?:\\[^]|(?!\2)[^\\])+)\2$/;

/** The command with a comment behind its code. */
export function withComment(seed: string): string[] {
  const [, before = "", quote, code] = CODE.exec(seed) ?? [];
  return code === undefined
    ? []
    : [`${before}${quote}${code}\n${/^(?:node|php)/.test(before) ? "//" : "#"} done${quote}`];
}

/** The command with a line break behind every bracket of its code that opens outside of its texts. */
export function withBrokenLines(seed: string): string[] {
  const [, before = "", quote, code = ""] = CODE.exec(seed) ?? [];
  const broken = code.replace(
    /\\?(["'`])(?:(?!\1)[^\\]|\\(?!["'])[^])*\\?\1|\/[^/]*\/|([([])(?=[^)\]])/g,
    (found, _, bracket) => bracket ? `${found}\n  ` : found,
  );
  return broken === code ? [] : [`${before}${quote}${broken}${quote}`];
}
