/**
 * Reading plain commands without the parser: words, quotes that hold no expansion, files, pipes and lists.
 *
 * Most commands are no more than this, and the parser is what takes a hook longest to load. What could mean anything else
 * is left to it: the answer is the tree that the parser would make, or none.
 */
import type { Command, ParsedScript, Pipeline, Redirection, Statement, Word } from "./parser.ts";

const BLANKS = /[ \t]*/y;
const BREAKS = /[ \t\n]*/y;
const SEPARATOR = /[;\n][ \t\n]*/y;
const AND_OR = /(&&|\|\|)[ \t\n]*/y;
const PIPE = /\|(?!\|)[ \t\n]*/y;
const WORD = /(?:[\w./:=@%+,~-]+|'[^']*'|"[^"$`\\]*")+/y;
const PIECE = /([^'"]+)|'([^']*)'|"([^"]*)"/g;
const FILE = /(\d*)(>>|>&|>|<)(?![<>&|(])[ \t]*/y;

/** Words that begin no command, or one whose operands are read in another way. */
const SPECIAL =
  /^(?:if|then|elif|else|fi|for|while|until|do|done|case|esac|in|function|select|time|coproc|alias|declare|typeset|local|export|readonly)$/;

// The parser reads faster once it is there; for a long text it may as well be loaded.
const LONGEST = 4096;

/** The tree of the source, if it is short and nothing but plain commands. */
export function plainScript(source: string): ParsedScript | undefined {
  if (source.length > LONGEST) return undefined;
  const reader = new Reader(source);
  const commands: Statement[] = [];
  reader.take(BREAKS);
  while (!reader.ended) {
    const list = chainOf(reader, pipelineOf, AND_OR);
    if (!list) return undefined;
    const [first, ...others] = list.items;
    const command = others.length === 0 ? first : {
      type: "AndOr" as const,
      ...list.span,
      commands: list.items,
      operators: list.links as ("&&" | "||")[], // the expression that found them knows no others
    };
    commands.push({ type: "Statement", ...list.span, command, background: undefined });
    reader.take(BLANKS);
    if (!reader.ended && !reader.take(SEPARATOR)) return undefined;
  }
  return { type: "Script", pos: 0, end: source.length, shebang: undefined, commands, errors: undefined };
}

/** Goes through the source. */
class Reader {
  at = 0;

  constructor(readonly source: string) {}

  get ended(): boolean {
    return this.at === this.source.length;
  }

  /** What stands here, if it matches the pattern, which is sticky. */
  take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.source);
    if (match) this.at = pattern.lastIndex;
    return match ?? undefined;
  }
}

interface Span {
  readonly pos: number;
  readonly end: number;
}

interface Chain<T> {
  readonly items: readonly [T, ...T[]];
  readonly links: readonly string[];
  readonly span: Span;
}

/** One item or more with links in between. */
function chainOf<T extends Span>(
  reader: Reader,
  itemOf: (reader: Reader) => T | undefined,
  link: RegExp,
): Chain<T> | undefined {
  const first = itemOf(reader);
  if (!first) return undefined;
  const items: [T, ...T[]] = [first];
  const links: string[] = [];
  for (let found = reader.take(link); found; found = reader.take(link)) {
    const item = itemOf(reader);
    if (!item) return undefined;
    items.push(item);
    links.push(found[1]!);
  }
  return { items, links, span: { pos: first.pos, end: items.at(-1)!.end } };
}

function pipelineOf(reader: Reader): Command | Pipeline | undefined {
  const chain = chainOf(reader, commandOf, PIPE);
  if (!chain || chain.items.length === 1) return chain?.items[0];
  const operators = chain.links.map(() => "|" as const);
  return { type: "Pipeline", ...chain.span, prefixes: [], commands: chain.items, operators };
}

function commandOf(reader: Reader): Command | undefined {
  // `2> file` in front belongs to a command that is still to come.
  const name = reader.take(FILE) ? undefined : wordOf(reader);
  if (!name || name.parts || name.text.includes("=") || SPECIAL.test(name.text)) return undefined;
  const suffix: (Word | Redirection)[] = [];
  while (true) {
    reader.take(BLANKS);
    const file = fileOf(reader);
    if (file === null) return undefined;
    const next = file ?? wordOf(reader);
    if (!next) break;
    suffix.push(next);
  }
  const args = suffix.filter((item) => item.type === "Word");
  const redirects = suffix.filter((item) => item.type !== "Word");
  const end = (suffix.at(-1) ?? name).end;
  return { type: "Command", pos: name.pos, end, name, prefix: [], suffix, args, redirects };
}

/** A redirection; null if there is one that is not plain. */
function fileOf(reader: Reader): Redirection | undefined | null {
  const found = reader.take(FILE);
  if (!found) return undefined;
  const { index: pos, 1: number = "", 2: operator } = found;
  const target = wordOf(reader);
  if (!target || (operator === ">&" && !/^\d$/.test(target.text))) return null;
  const descriptor = number === ""
    ? undefined
    : { type: "FileDescriptor" as const, pos, end: pos + number.length, value: Number(number) };
  return { type: "Redirect", pos, end: target.end, operator: operator as ">" | ">>" | ">&" | "<", descriptor, target };
}

function wordOf(reader: Reader): Word | undefined {
  const found = reader.take(WORD);
  if (!found) return undefined;
  const { index: pos, 0: text } = found;
  const span = { pos, end: reader.at };
  if (!/['"]/.test(text)) return { type: "Word", text, ...span, value: text, parts: undefined };
  const parts = Array.from(text.matchAll(PIECE), (piece) => partOf(piece, pos));
  const value = parts.map((part) => part.type === "DoubleQuoted" ? part.text.slice(1, -1) : part.value).join("");
  return { type: "Word", text, ...span, value, parts };
}

function partOf({ index, 0: text, 1: bare, 2: single, 3: double = "" }: RegExpExecArray, from: number) {
  const span = { pos: from + index, end: from + index + text.length };
  if (bare !== undefined) return { type: "Literal", ...span, value: bare, text } as const;
  if (single !== undefined) return { type: "SingleQuoted", ...span, value: single, text } as const;
  const literal = { type: "Literal", pos: span.pos + 1, end: span.end - 1, value: double, text: double } as const;
  return { type: "DoubleQuoted", ...span, text, parts: [literal] } as const;
}
