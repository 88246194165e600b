/** Long texts in quotes: between backticks, where the bundler puts them, V8 takes twice as long to read them. */
import { type Node, parse } from "acorn";
import { simple } from "acorn-walk";

const LONG = 1000;

/** The code with every long template that is nothing but text as a string in single quotes. */
export function withPlainStrings(code: string): string {
  const found: { node: Node; text: string }[] = [];
  const tagged = new Set<Node>();
  simple(parse(code, { ecmaVersion: "latest", sourceType: "module" }), {
    TaggedTemplateExpression({ quasi }) {
      tagged.add(quasi);
    },
    TemplateLiteral(node) {
      const { start, end, quasis: [text], expressions } = node;
      if (expressions.length > 0 || end - start < LONG || typeof text?.value.cooked !== "string") return;
      found.push({ node, text: text.value.cooked });
    },
  });
  // What a tag is given must stay a template.
  const texts = found.filter(({ node }) => !tagged.has(node)).sort((a, b) => a.node.start - b.node.start);
  let result = "";
  let position = 0;
  for (const { node: { start, end }, text } of texts) {
    result += code.slice(position, start) + quoted(text);
    position = end;
  }
  return result + code.slice(position);
}

/** Single quotes, because JSON is full of double ones. */
function quoted(text: string): string {
  return `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}
