/**
 * Long texts in a file of their own beside the code. V8 reads a literal character by character, and one with escapes
 * slower still: to load the engine's texts took as long as its code. Imported as text they are copied as they are.
 */
import { type Node, parse } from "acorn";
import { simple } from "acorn-walk";

/** From here on, what is saved is more than what another text costs: names of databases, and what is longer. */
const LONG = 300;
/** Stands between the texts; they are JSON or lines of it, which hold no control characters but line ends. */
const SEPARATOR = "\x1e";
const NAME = "__texts";

/**
 * The code with every long text replaced by its place in the file, and what the file holds.
 *
 * @param file where the texts will be, as the code names it: `./engine.txt`
 * @throws {Error} if a text holds the separator or something beyond ASCII (the whole file would take two bytes a
 * character, and twice the time), or the code a name of ours
 */
export function withTextsApart(code: string, file: string): { code: string; texts: string } {
  if (code.includes(NAME)) throw new Error(`Cannot part the texts from the code: it holds ${NAME}`);
  const found: { node: Node; text: string }[] = [];
  const tagged = new Set<Node>();
  simple(parse(code, { ecmaVersion: "latest", sourceType: "module" }), {
    TaggedTemplateExpression({ quasi }) {
      tagged.add(quasi);
    },
    Literal(node) {
      if (typeof node.value === "string" && node.value.length >= LONG) found.push({ node, text: node.value });
    },
    TemplateLiteral(node) {
      const { quasis: [text], expressions } = node;
      const cooked = expressions.length === 0 ? text?.value.cooked : undefined;
      if (typeof cooked === "string" && cooked.length >= LONG) found.push({ node, text: cooked });
    },
  });
  // What a tag is given must stay a template.
  const texts = found.filter(({ node }) => !tagged.has(node)).sort((a, b) => a.node.start - b.node.start);
  if (texts.some(({ text }) => text.includes(SEPARATOR))) {
    throw new Error("Cannot part the texts from the code: one holds U+001E");
  }
  const beyond = texts.find(({ text }) => /[^\0-\x7f]/.test(text));
  if (beyond) {
    throw new Error(`Cannot part the texts from the code: one holds more than ASCII: ${beyond.text.slice(0, 80)}`);
  }
  let result = `import ${NAME}_ from"${file}"with{type:"text"};const ${NAME}=${NAME}_.split("\\x1e");`;
  let position = 0;
  for (const [place, { node: { start, end } }] of texts.entries()) {
    // A space, because a keyword may stand in front.
    result += `${code.slice(position, start)} ${NAME}[${place}]`;
    position = end;
  }
  return { code: result + code.slice(position), texts: texts.map(({ text }) => text).join(SEPARATOR) };
}
