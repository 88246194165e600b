/** Another parser on the same commands: what stands there in plain sight, both must see alike. */
import { assert, assertEquals } from "@std/assert";
import parser from "mvdan-sh";
import { furtherWrappers } from "../../lib/shell/programs/further_wrappers.ts";
import { wrappers } from "../../lib/shell/wrappers.ts";
import { corpus } from "../eval/corpus.ts";
import { programs } from "./support.ts";

/** What is used of the other parser's syntax tree. */
interface Node {
  Name?: { Value: string };
  Variant?: { Value: string };
  Args?: { Lit(): string }[];
}

interface Syntax {
  NewParser(...options: unknown[]): { Parse(source: string, name: string): Node };
  Variant(language: unknown): unknown;
  LangBash: unknown;
  Walk(node: Node, visit: (node: Node | null) => boolean): void;
  NodeType(node: Node): string;
}

const { syntax } = parser as unknown as { syntax: Syntax }; // The package is compiled from Go and brings no types.
const other = syntax.NewParser(syntax.Variant(syntax.LangBash));

/** Where the two differ on purpose: what the other parser sees, what ours says, and why. */
const DIFFERENCES: readonly (readonly [other: string, ours: string, reason: string])[] = [
  ["python3", "python", "policies name a program without its version"],
  ["ll", "rm", "ours looks through an alias, as bash does"],
];

/** Programs that start others, beside the wrappers: ours names those too, the other parser sees only text. */
const STARTERS = new Set([
  ...Object.keys({ ...wrappers, ...furtherWrappers }),
  ...("alias awk bash cmd eval find git nc ncat node perl php powershell pwsh python python3 ruby sh socat ssh trap xargs")
    .split(" "),
]);

/** First words of the simple commands. */
interface Visible {
  /** Those that are written out, each once. */
  names: Set<string>;
  /** Whether all are, and none of them starts another program. */
  complete: boolean;
}

function visibleIn(source: string): Visible {
  const names = new Set<string>();
  const functions = new Set<string>();
  // By some variables programs start others.
  let complete = !/\b[A-Z][A-Z_]*\d?=/.test(source);
  syntax.Walk(other.Parse(source, ""), (node) => {
    const type = node && syntax.NodeType(node);
    if (type === "FuncDecl" && node?.Name) functions.add(node.Name.Value);
    if (type === "DeclClause" && node?.Variant) names.add(node.Variant.Value);
    const [first] = type === "CallExpr" ? node?.Args ?? [] : [];
    if (!first) return true;
    const name = first.Lit().replace(/^.*\//, "").toLowerCase();
    if (/^[\w.:[+-]+$/.test(name)) names.add(name);
    else complete = false;
    // A file beside the others may be anything: ours reads what the command itself wrote there.
    complete &&= !STARTERS.has(name) && !first.Lit().startsWith("./");
    return true;
  });
  for (const name of functions) names.delete(name);
  return { names, complete };
}

for (const name of ["dangerous", "harmless"] as const) {
  Deno.test(`readShell() finds the programs that another parser finds in the ${name} commands`, () => {
    for (const { text } of corpus(name)) {
      const ours = programs(text);
      const unseen = [...visibleIn(text).names].filter((program) =>
        !ours.includes(program) && !DIFFERENCES.some(([seen, said]) => seen === program && ours.includes(said))
      );
      assertEquals(unseen, [], text);
    }
  });

  Deno.test(`readShell() finds no others where nothing is hidden in the ${name} commands`, () => {
    const plain = corpus(name).map(({ text }) => ({ text, ...visibleIn(text) })).filter(({ complete }) => complete);
    assert(plain.length > 100, `only ${plain.length} commands are plain`);
    for (const { text, names } of plain) {
      assertEquals(programs(text).filter((program) => !names.has(program)), [], text);
    }
  });
}
