/** One line of cells for a list of tokens: what patterns look at. */
import type { SqlToken } from "./token.ts";

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

/** Keywords that filters are known to cut out of a text, with every way to write them around themselves. */
const DOUBLED = new Map(
  ["UNION", "SELECT", "INSERT", "UPDATE", "DELETE", "WHERE", "FROM", "AND", "OR"].flatMap((word) =>
    Array.from(
      { length: word.length - 1 },
      (_, at) => [word.slice(0, at + 1) + word + word.slice(at + 1), word] as const,
    )
  ),
);

/** Renders the tokens; `cut` says that the text begins inside a literal, and with which quote. */
export function render(tokens: readonly SqlToken[], cut?: "'" | '"' | "`"): Rendered {
  const full: string[] = cut ? [cut === "'" ? CELLS.cut : CELLS.cutName] : [];
  const code = [...full];
  const narrowed = narrowedStatements(tokens);
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
    let cell = cellOf(token, narrowed[statement] ?? true);
    // MySQL takes "…" for a string: certainly where the text began inside of one, and where it is compared with itself.
    if (cell === CELLS.quoted && cut === '"') cell = CELLS.string;
    if (cell === CELLS.quoted && tokens[index - 2]?.text === token.text && /^(?:=|LIKE)$/.test(code.at(-1) ?? "")) {
      cell = CELLS.string;
      code[code.length - 2] = full[full.length - 2] = CELLS.string;
    }
    full.push(cell);
    code.push(cell);
  }
  return { code: ` ${code.join(" ")} `, full: ` ${full.join(" ")} `, cells: new Set(code) };
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
function narrowedStatements(tokens: readonly SqlToken[]): boolean[] {
  const narrowed = [false];
  const code = tokens.filter(({ kind }) => kind !== "comment");
  for (const [index, { kind, text }] of code.entries()) {
    if (kind === "operator" && text === ";") narrowed.push(false);
    else if (kind === "word" && /^(?:WHERE|USING|JOIN|LIMIT|TOP|PARTITION)$/.test(text)) {
      if (text !== "WHERE" || !isAlwaysTrue(code, index + 1)) narrowed[narrowed.length - 1] = true;
    }
  }
  return narrowed;
}

/** `1`, `TRUE`, `1 = 1`, `'a' = 'a'`, and then the end of the statement. */
function isAlwaysTrue(tokens: readonly SqlToken[], at: number): boolean {
  const [left, operator, right] = tokens.slice(at, at + 3);
  const ends = (token?: SqlToken) => token === undefined || token.text === ";" || token.text === ")";
  if (left === undefined || !(/^(?:number|string|hex)$/.test(left.kind) || left.text === "TRUE")) return false;
  if (ends(operator)) return left.text !== "0";
  return operator?.text === "=" && right?.text === left.text && ends(tokens[at + 3]);
}
