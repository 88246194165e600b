/** Long texts in quotes: between backticks, where the bundler puts them, V8 takes twice as long to read them. */
import { type Node, parse } from "acorn";
import { simple } from "acorn-walk";

const LONG = 1000;

/** The code with every long template that is nothing but text as a string in single quotes. */
export function withPlainStrings(code: string): string {
  const texts: { start: number; end: number; text: string }[] = [];
  const tagged = new Set<Node>();
  simple(parse(code, { ecmaVersion: "latest", sourceType: "module" }), {
    TaggedTemplateExpression({ quasi }) {
      tagged.add(quasi);
    },
    TemplateLiteral(node) {
      const { start, end, quasis: [text], expressions } = node;
      if (expressions.length > 0 || end - start < LONG || typeof text?.value.cooked !== "string") return;
      if (!tagged.has(node)) texts.push({ start, end, text: text.value.cooked });
    },
  });
  texts.sort((a, b) => a.start - b.start);
  let result = "";
  let position = 0;
  for (const { start, end, text } of texts) {
    result += code.slice(position, start) + quoted(text);
    position = end;
  }
  return result + code.slice(position);
}

/** Single quotes, because JSON is full of double ones. */
function quoted(text: string): string {
  return `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}
