/** Perl's `qw(rm -rf /)` and Ruby's `%w(rm -rf /)` are lists of words, `%q(rm)` is a text. */
const WORD_LIST = /(?:\bqw|%[wWqQ])\s*(?:\(([^)]{0,1000})\)|\[([^\]]{0,1000})\]|\{([^}]{0,1000})\})/g;

/** The code with texts in quotes instead. */
export function withoutWordLists(code: string): string {
  return code.replace(WORD_LIST, (whole, ...bodies: (string | undefined)[]) => {
    const body = bodies.slice(0, 3).find((body) => body !== undefined) ?? "";
    if (/^%q/i.test(whole)) return `'${body}'`;
    const list = body.trim().split(/\s+/).map((word) => `'${word}'`).join(",");
    return whole.startsWith("q") ? `(${list})` : `[${list}]`;
  });
}
