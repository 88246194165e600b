/** Undoing the spellings that a payload takes on its way through URLs, JSON and HTML. */

const ENCODED =
  /%u?[\da-fA-F]{2}|\\u00[\da-fA-F]{2}|\\x[\da-fA-F]{2}|&(?:#\d{1,4}|#x[\da-fA-F]{1,4}|quot|apos|lt|gt|amp);/;
const EACH =
  /%u00([\da-fA-F]{2})|%([\da-fA-F]{2})|\\u00([\da-fA-F]{2})|\\x([\da-fA-F]{2})|&#x([\da-fA-F]{1,4});|&#(\d{1,4});|&(quot|apos|lt|gt|amp);/g;
const NAMED: Readonly<Record<string, string>> = { quot: '"', apos: "'", lt: "<", gt: ">", amp: "&" };
const MOST_ROUNDS = 3;

/**
 * The text with percent, `\u`, `\x` and HTML escapes of printable ASCII undone, also where they are nested, and with
 * full-width letters in their plain form.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * assertEquals(decoded("1 %2555NION \\u0053ELECT"), "1 UNION SELECT");
 * assertEquals(decoded("name LIKE '%abc%'"), "name LIKE '%abc%'");
 * ```
 */
export function decoded(text: string): string {
  let result = /[\uFF01-\uFF5E]/.test(text) ? text.normalize("NFKC") : text;
  for (let round = 0; round < MOST_ROUNDS && ENCODED.test(result); round++) {
    const before = result;
    result = result.replace(EACH, (whole, ...groups: (string | undefined)[]) => {
      const [u, percent, backslash, x, entityHex, entity, name] = groups;
      if (name !== undefined) return NAMED[name] ?? whole;
      const hex = u ?? percent ?? backslash ?? x ?? entityHex;
      const code = hex === undefined ? Number(entity) : parseInt(hex, 16);
      return (code >= 0x20 && code < 0x7f) || code === 9 || code === 10 || code === 13
        ? String.fromCharCode(code)
        : whole;
    });
    if (result === before) break;
  }
  return result;
}
