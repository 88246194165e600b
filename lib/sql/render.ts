/** One line of cells for a list of tokens: what patterns look at. */
import { definedOnly, pause, replacements } from "./losses.ts";
import type { SqlShape } from "./shape.ts";
import type { SqlToken } from "./token.ts";
import { everyRowAt, truthAt } from "./truth.ts";

/** How the kinds without words of their own are written. */
export const CELLS = {
  number: "0",
  hex: "0x",
  /** Eight digits and more: room for text. */
  longHex: "0xx",
  string: "''",
  quoted: '""',
  /** A string or a quoted name that is not closed. */
  open: "'<",
  dash: "--",
  hash: "-#",
  /** The same with a word right behind it: it may be a number sign in prose. */
  hashWord: "#-",
  block: "/*",
  /** A comment between two words, in place of the space. */
  glued: "/**/",
  /** An `OR` with what is true for every row; for patterns it is one like others too. */
  emptyChoice: "OR!",
  /** A verb in the body of a procedure that is only defined. */
  defined: "DEFINED",
  /** A function that waits, in a statement that does nothing else. */
  pause: "PAUSE",
  /** The `DROP` of a table that is made anew. */
  replaced: "RECREATE",
  /** The end of a literal that began before the text did. */
  cut: "'>",
  /** The same, in double quotes or backticks. */
  cutName: '">',
} as const;

/** Behind the cell of a comment: it holds what was cut off. */
const LEFTOVER = "!";

/** The cells, separated by single spaces, with one before the first and behind the last. */
export interface Rendered {
  /** Comments left out, but for one at the very end. */
  readonly code: string;
  /** Comments included. */
  readonly full: string;
  /** Every cell of `code`. */
  readonly cells: ReadonlySet<string>;
}

const NONE: ReadonlySet<SqlToken> = new Set();

/** Keywords that filters are known to cut out of a text, with every way to write them around themselves. */
const DOUBLED = new Map(
  ["UNION", "SELECT", "INSERT", "UPDATE", "DELETE", "WHERE", "FROM", "AND", "OR"].flatMap((word) =>
    Array.from(
      { length: word.length - 1 },
      (_, at) => [word.slice(0, at + 1) + word + word.slice(at + 1), word] as const,
    )
  ),
);

/** Verbs that take rows away or change them. */
const LOSING = /^(?:DROP|TRUNCATE|DELETE|UPDATE|ALTER)$/;

/** How the text is to be read. */
interface Reading {
  /** The text begins inside a literal, with this quote. */
  readonly cut?: "'" | '"' | "`" | undefined;
  readonly shape: SqlShape;
}

/** Renders the tokens. */
export function render(tokens: readonly SqlToken[], { cut, shape }: Reading): Rendered {
  const full: string[] = cut ? [cut === "'" ? CELLS.cut : CELLS.cutName] : [];
  const code = [...full];
  const words = tokens.filter(({ kind }) => kind !== "comment");
  const narrowed = narrowedStatements(words);
  const choices = emptyChoices(words);
  const isStatement = shape === "statement";
  const [defined, replaced] = isStatement ? [definedOnly(words), replacements(words)] : [NONE, NONE];
  const waiting = isStatement ? pause(tokens) : undefined;
  let statement = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.kind === "comment") {
      const [before, after] = [tokens[index - 1], tokens[index + 1]];
      const glued = before?.end === token.start && after?.start === token.end &&
        (token.text === "/**/" || (isWord(before) && isWord(after)));
      const comment = commentCell(token.text) + (!after && before && isLeftover(token, before) ? LEFTOVER : "");
      full.push(glued ? CELLS.glued : comment);
      if (!after) code.push(comment);
      continue;
    }
    if (token.text === ";" && token.kind === "operator") statement++;
    let cell = choices.has(token) ? CELLS.emptyChoice : cellOf(token, narrowed[statement] ?? true);
    if (defined.has(token) && LOSING.test(token.text)) cell = CELLS.defined;
    else if (token === waiting) cell = CELLS.pause;
    else if (replaced.has(token)) cell = CELLS.replaced;
    // MySQL takes "…" for a string: certainly where the text began inside of one, and where it is compared with itself.
    if (cell === CELLS.quoted && cut === '"') cell = CELLS.string;
    if (cell === CELLS.quoted && tokens[index - 2]?.text === token.text && /^(?:=|LIKE)$/.test(code.at(-1) ?? "")) {
      cell = CELLS.string;
      code[code.length - 2] = full[full.length - 2] = CELLS.string;
    }
    full.push(cell);
    code.push(cell);
  }
  const cells = new Set(code);
  if (choices.size > 0) cells.add("OR");
  return { code: ` ${code.join(" ")} `, full: ` ${full.join(" ")} `, cells };
}

/**
 * Behind words of the injector's own, what closed the literal and goes on: `-- x' AND pin = 'y'`. An apostrophe closes
 * nothing: behind it other words stand, and behind the one of `the users'` no comparison.
 */
const CUT_OFF =
  /^(?:[^'"]*['"]\s*(?:(?:AND|OR)\b[^\n]*?(?:[=<>]|\b(?:LIKE|IN|IS|BETWEEN)\b)|(?:LIMIT|GROUP BY|ORDER BY)\b)|(?:[^'"]*[^'"s]|[^'"\s]*)['"]\s*(?:[),;]|$))/i;

/**
 * Whether a comment at the end holds what an injection cut off: the rest of a literal (`-- ' AND pin = 'x'`) or of a
 * condition, or nothing at all.
 */
function isLeftover({ text, start }: SqlToken, before: SqlToken): boolean {
  if (before.kind === "comment") return false;
  const body = text.replace(/^(?:--|#|\/\*)|\*\/$/g, "").trimStart();
  const quote = /['"]/.exec(body)?.[0];
  const isOdd = quote !== undefined && body.split(quote).length % 2 === 0;
  if (/^(?:[-+%]?[ )]{0,3}|\w{1,4}(?=.$))['"]/.test(body)) return text.startsWith("/*'") || isOdd;
  if (/^\)/.test(body) || (isOdd && CUT_OFF.test(body))) return true;
  // Somebody's own remark stands apart; a dump ends its statements before it.
  if (start - before.end > 1 || before.text === ";") return false;
  return /^[-+]?\s*$/.test(body) || (start === before.end && /^(?:and|or) [\w.]{1,64} ?[=<>]/i.test(body));
}

function commentCell(text: string): string {
  if (text.startsWith("--")) return CELLS.dash;
  if (text.startsWith("/*")) return CELLS.block;
  return /^#\S/.test(text) ? CELLS.hashWord : CELLS.hash;
}

function cellOf({ kind, text, open }: SqlToken, narrowed: boolean): string {
  switch (kind) {
    case "word":
      // A verb that nothing narrows down is marked, so that a pattern need not look for what is not there.
      if (!narrowed && (text === "DELETE" || text === "UPDATE")) return `${text}!`;
      return DOUBLED.get(text) ?? text;
    case "variable":
      return text.startsWith("@@") ? text : "@";
    case "operator":
      return text;
    case "comment":
      return commentCell(text);
    case "hex":
      return text.length >= 10 ? CELLS.longHex : CELLS.hex;
    case "string":
    case "quoted":
      return open ? CELLS.open : CELLS[kind];
    case "number":
      return CELLS.number;
  }
}

function isWord({ kind }: SqlToken): boolean {
  return kind === "word" || kind === "number" || kind === "hex";
}

/** Whether each statement has a condition that can be false, or another way to touch only some rows. */
function narrowedStatements(code: readonly SqlToken[]): boolean[] {
  const narrowed = [false];
  for (const [index, { kind, text }] of code.entries()) {
    if (kind === "operator" && text === ";") narrowed.push(false);
    else if (kind === "word" && /^(?:WHERE|USING|JOIN|LIMIT|TOP|PARTITION)$/.test(text)) {
      if (text !== "WHERE" || !leavesNothingOut(code, index + 1)) narrowed[narrowed.length - 1] = true;
    }
  }
  return narrowed;
}

/** Whether the condition of a statement holds for every row that there could be. */
function leavesNothingOut(code: readonly SqlToken[], from: number): boolean {
  for (let at = from;;) {
    const truth = truthAt(code, at) ?? everyRowAt(code, at);
    if (truth?.value !== true) return false;
    const behind = code[truth.end]?.text;
    if (behind === undefined || /^(?:[;)]|OR|RETURNING|END)$/.test(behind)) return true;
    if (behind !== "AND") return false;
    at = truth.end + 1;
  }
}

/** Each OR that makes the condition before it mean nothing. Outside of conditions it is a value like others. */
function emptyChoices(code: readonly SqlToken[]): ReadonlySet<SqlToken> {
  const found = new Set<SqlToken>();
  let isCondition = false;
  for (const [index, token] of code.entries()) {
    if (token.text === ";") isCondition = false;
    else if (token.kind !== "word") continue;
    else if (/^(?:WHERE|HAVING|ON)$/.test(token.text)) isCondition = true;
    else if (isCondition && token.text === "OR" && isAlwaysTrue(code, index + 1, BEHIND_CHOICE)) found.add(token);
  }
  return found;
}

// An AND would bind what stands before it.
const BEHIND_CHOICE = /^(?:[;)]|OR|ORDER|GROUP|HAVING|LIMIT|OFFSET|FETCH|UNION|FOR|RETURNING)$/;

/** Whether every row fulfils the condition here, which ends with the text or with one of these. */
function isAlwaysTrue(code: readonly SqlToken[], at: number, ends: RegExp): boolean {
  const truth = truthAt(code, at);
  return truth?.value === true && (truth.end >= code.length || ends.test(code[truth.end]!.text));
}
