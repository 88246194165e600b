/**
 * Code in ASCII alone. One character beyond it, and V8 keeps the whole source in two bytes a character, which costs a hook
 * more than any function in it.
 */
import { parse, type TaggedTemplateExpression, type Token } from "acorn";
import { simple } from "acorn-walk";

/** Acorn's names for tokens that are texts of a program. */
const TEXTS = ["string", "template", "regexp"];
const BEYOND = /[^\0-\x7f]/;

interface Replacement {
  start: number;
  end: number;
  by: string;
}

/**
 * The code with everything beyond ASCII in its strings, templates and patterns written as `\uXXXX`.
 *
 * @throws {Error} if there is something beyond ASCII elsewhere, or in a template with a tag other than `String.raw`, which
 * would get the escape
 */
export function inAscii(code: string): string {
  const tokens: Token[] = [];
  const tagged: TaggedTemplateExpression[] = [];
  simple(parse(code, { ecmaVersion: "latest", sourceType: "module", onToken: tokens }), {
    TaggedTemplateExpression: (node) => void tagged.push(node),
  });
  const raw = tagged.filter(({ quasi }) => quasi.quasis.some(({ value }) => BEYOND.test(value.raw)));
  const within = new Set(raw.flatMap(({ quasi }) => quasi.quasis.map(({ start }) => start)));
  const texts = tokens.filter(({ type, start }) => TEXTS.includes(type.label) && !within.has(start));
  const replacements = [
    ...texts.map(({ start, end }) => ({ start, end, by: escaped(code.slice(start, end)) })),
    ...raw.flatMap((node) => code.slice(node.tag.start, node.tag.end) === "String.raw" ? withoutTag(node) : []),
  ].sort((a, b) => a.start - b.start);
  let result = "";
  let position = 0;
  for (const { start, end, by } of replacements) {
    result += code.slice(position, start) + by;
    position = end;
  }
  result += code.slice(position);
  const beyond = BEYOND.exec(result);
  if (beyond) {
    throw new Error(`Cannot write in ASCII: ${result.slice(Math.max(0, beyond.index - 40), beyond.index + 40)}`);
  }
  return result;
}

/** A raw template as one without a tag. */
function withoutTag({ tag, quasi }: TaggedTemplateExpression): Replacement[] {
  return [
    { ...tag, by: "" },
    ...quasi.quasis.map(({ start, end, value }) => ({
      start,
      end,
      by: escaped(value.raw.replace(/[\\`]|\$(?=\{)/g, "\\$&")),
    })),
  ];
}

/** Each UTF-16 unit beyond ASCII as an escape. */
export function escaped(text: string): string {
  return text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
