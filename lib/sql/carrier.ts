/** Values inside a request, for payloads that arrive in the clothes of the request that brought them. */

const MOST_VALUES = 32;
const FIELD = /^[\w.[\]$-]{1,64}=(?!=)/;
const TARGET = /^\/[^\s?]*(?:\?|\/|$)/;

/**
 * The values that a query string, a request target, an XML attribute or a JSON object carries; none if the text is
 * something else.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * assertEquals(carriedValues("id=1+or+2&b=3"), ["1 or 2&b=3", "1 or 2", "3"]);
 * assertEquals(carriedValues("a = 1"), []);
 * ```
 */
export function carriedValues(text: string): string[] {
  if (text.startsWith("<")) return attributeValues(text);
  if (/^\s*\{\s*"/.test(text)) return jsonStrings(text);
  if (TARGET.test(text)) {
    const query = text.indexOf("?");
    if (query >= 0) return [...fieldValues(text.slice(query + 1))];
    // The last segment of a path may hold slashes of its own.
    const [all, last] = [text.slice(text.indexOf("/", 1) + 1), text.slice(text.lastIndexOf("/") + 1)];
    return [all, last].flatMap((part) => FIELD.test(part) ? fieldValues(part) : [plus(part)]);
  }
  return FIELD.test(text) ? fieldValues(text) : [];
}

function fieldValues(query: string): string[] {
  // An ampersand may be the payload's own, so the rest of the text is a value too.
  const whole = query.slice(query.indexOf("=") + 1);
  const parts = query.split("&", MOST_VALUES);
  const values = parts.length > 1 ? parts.map((part) => part.slice(part.indexOf("=") + 1)) : [];
  return [whole, ...values].map(plus).filter(Boolean);
}

function plus(value: string): string {
  return value.includes(" ") ? value : value.replaceAll("+", " ");
}

function attributeValues(text: string): string[] {
  return [...text.matchAll(/=\s*"([^"]*)"|=\s*'([^']*)'/g)].slice(0, MOST_VALUES)
    .map(([, double, single]) => double ?? single ?? "").filter((value) => !/^[\w.-]*$/.test(value));
}

function jsonStrings(text: string): string[] {
  try {
    const found: string[] = [];
    JSON.parse(text, (key, value) => {
      if (key !== "" && Number.isNaN(Number(key))) found.push(key);
      if (typeof value === "string") found.push(value);
      return value;
    });
    return found.slice(0, MOST_VALUES);
  } catch {
    return []; // no JSON: the text is judged as it is
  }
}
