/** Telling a secret from what documentation writes in its place. */

// The quote of a manual's source in roff is none of the value's; the last two are what redaction itself writes.
const TEMPLATE = /^[<[{(%$]|^\*\(aq|\$\{|\{\{|^%[a-z]|\.\.\.|…|\*{3}|x{5}|^HASH_|^TOKEN_/i;
const WORD =
  /example|placeholder|change_?(?:me|it)|replace_?me|redacted|dummy|insert[_-]|(?<![a-z\d])(?:your?|my|fake|sample|mock|some)[_-]|^my(?:user|pass|pwd|secret|token|key)|[_-]here$|^(?:passw(?:or)?d|pass|pwd|secret|token|user|none|null|undefined|true|false)$/i;
// Keys of the board and the alphabet in order; the last one is how Telegram's documentation begins its token.
const SEQUENCE = /0123456789|abcdefgh|abc-def1234/i;

// The test keys of Stripe's documentation, and a token of John Doe, number 1234567890, as jwt.io makes them.
const PUBLISHED =
  /_test_(?:4eC39HqLyjWDarjtT1zdp7dc|BQokikJOvBiI2HlWgH4olfQ2|tGN0bIwXnHdwOa85VABjPdSn)$|\.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9l/;

/** Whether the value is a placeholder: a template, a telling word, a published key, or hardly any different characters. */
export function isPlaceholder(value: string): boolean {
  if (TEMPLATE.test(value) || WORD.test(value) || SEQUENCE.test(value) || PUBLISHED.test(value)) return true;
  return value.length >= 8 && new Set(value).size <= Math.min(4, value.length / 4);
}

/** The opposite, as detectors want it. */
export function isReal(value: string): boolean {
  return !isPlaceholder(value);
}
