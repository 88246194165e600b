/** Telling a secret from what documentation writes in its place. */

// The last two are what redaction itself writes.
const TEMPLATE = /^[<[{(%$]|\$\{|\{\{|^%[a-z]|\.\.\.|…|\*{3}|x{5}|^HASH_|^TOKEN_/i;
const WORD =
  /example|placeholder|change_?(?:me|it)|replace_?me|redacted|dummy|insert[_-]|(?<![a-z])(?:your?|my|fake|sample|mock|some)[_-]|^my(?:user|pass|pwd|secret|token|key)|[_-]here$|^(?:passw(?:or)?d|pass|pwd|secret|token|user|none|null|undefined|true|false)$/i;
// Keys of the board and the alphabet in order; the last one is how Telegram's documentation begins its token.
const SEQUENCE = /0123456789|abcdefgh|abc-def1234/i;

/** Whether the value is a placeholder: a template, a telling word, or hardly any different characters. */
export function isPlaceholder(value: string): boolean {
  if (TEMPLATE.test(value) || WORD.test(value) || SEQUENCE.test(value)) return true;
  return value.length >= 8 && new Set(value).size <= Math.min(4, value.length / 4);
}

/** The opposite, as detectors want it. */
export function isReal(value: string): boolean {
  return !isPlaceholder(value);
}
