/**
 * Code in ASCII alone. One character beyond it, and V8 keeps the whole source in two bytes a character, which costs a hook
 * more than any function in it.
 */
import { parse } from "acorn";
import { simple } from "acorn-walk";

/**
 * The code with everything beyond ASCII in its strings, templates and patterns written as `\uXXXX`.
 *
 * @throws {Error} if there is something beyond ASCII elsewhere, or in a template with a tag, which would get the escape
 */
export function inAscii(code: string): string {
  const spans: { start: number; end: number }[] = [];
  const tagged = new Set<unknown>();
  simple(parse(code, { ecmaVersion: "latest", sourceType: "module" }), {
    TaggedTemplateExpression({ quasi }) {
      for (const element of quasi.quasis) tagged.add(element);
    },
    Literal: (node) => void spans.push(node),
    TemplateElement(node) {
      if (!tagged.has(node)) spans.push(node);
    },
  });
  let result = "";
  let position = 0;
  for (const { start, end } of spans.sort((a, b) => a.start - b.start)) {
    result += code.slice(position, start) + escaped(code.slice(start, end));
    position = end;
  }
  result += code.slice(position);
  const beyond = /[^\0-\x7f]/.exec(result);
  if (beyond) {
    throw new Error(`Cannot write in ASCII: ${result.slice(Math.max(0, beyond.index - 40), beyond.index + 40)}`);
  }
  return result;
}

/** Each UTF-16 unit beyond ASCII as an escape. */
export function escaped(text: string): string {
  return text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
