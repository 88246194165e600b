/** Patterns over the cells of SQL, as data. */
import type { SqlReading } from "./read_sql.ts";

/** A table of which its own name or its schema's says that it was made to be thrown away. */
const SCRATCH = "(?:[^ ]+ \\. ){0,2}(?:[^ ]+_)?(?:TMP|TEMP|SCRATCH|STAGING|STG)(?:_[^ ]+)?(?: \\. [^ ]+){0,2}";

/** What the names in angle brackets stand for. */
const CLASSES: Readonly<Record<string, string>> = {
  number: "0x*",
  hex: "0xx?",
  longhex: "0xx",
  string: "(?:''|'<)",
  quoted: '""',
  /** A literal that is not closed. */
  open: "'<",
  /** A value that is the same in every row. */
  constant: "(?:0x*|''|'<|NULL|TRUE|FALSE)",
  name: `(?:[\\p{L}_\\uE000-\\uE01F][^ ]*|"")`,
  /** The first name of a list of tables that are not all scratch. */
  kept: `(?!(?:IF|EXISTS|ONLY) |${SCRATCH}(?: , ${SCRATCH}){0,8}(?: [^,]| $))(?:[\\p{L}_\\uE000-\\uE01F][^ ]*|"")`,
  /** What a function that waits is called with; in prose a word stands behind the number. */
  amount:
    "(?:(?:0x*|@[^ ]*|'')(?! (?!(?:AND|OR|XOR|DIV|MOD|IS|IN|BETWEEN|LIKE) )\\p{L}+ )|[-+~!(]|SELECT|CASE|NOT|TRUE|" +
    "\\p{L}[^ ]*(?= [-+*/(.])|[\\uE000-\\uE01F][^ ]*)",
  variable: "@[^ ]*",
  any: "[^ ]+",
  cut: `['"]>`,
  quote: `'>`,
  /** A comment that ends the text. */
  comment: "(?:--|-#|/\\*)!?",
  dash: "--!?",
  sharp: "-#!?",
  block: "/\\*!?",
  /** The same, with what an injection cut off. */
  leftover: "(?:--|-#|#-|/\\*)!",
  sign: "[-+~!]",
  arithmetic: "(?:[-+*/%^&]|\\|\\|?|<<|>>)",
  /** A comparison that prose does not have. */
  equals: "(?:==?|!=|<>|[<>]=?|<=>)",
  hash: "(?:-#|#-)!?",
  procedure: "(?:XP|SP)_[^ ]+",
  glued: "/\\*\\*/",
  logic: "(?:AND|OR!?|XOR|&&|\\|\\|)",
  or: "(?:OR!?|XOR|\\|\\|)",
  and: "(?:AND|&&)",
  compare:
    "(?:=|==|!=|<>|<|>|<=|>=|<=>|!|NOT|LIKE|ILIKE|RLIKE|REGEXP|GLOB|BETWEEN|IN|IS|SOUNDS|MATCH|ISNULL|NOTNULL|~)",
};

/** Elements that stand for a place. */
const PLACES: Readonly<Record<string, string>> = {
  "<start>": "^",
  "<end>": "(?= $)",
  /** Where a statement can begin. */
  "<begin>": "(?:^| (?:;|\\(|\\)|BEGIN|THEN|ELSE|AS|DO|GO))",
};

interface Compiled {
  readonly expression: RegExp;
  /** Per element that must be there and has words: the words of which one must be a cell. */
  readonly needed: readonly (readonly string[])[];
  /** Whether comments matter. */
  readonly full: boolean;
}

const cache = new Map<string, Compiled>();

/**
 * Where the pattern begins in the reading, as cells; undefined if it does not match.
 *
 * A pattern is a list of elements separated by spaces: a keyword or operator, `A|B` for alternatives, `<class>` for a
 * kind of token (see the list above), `...` for at most twelve tokens. Behind an element `?` makes it optional, `*` lets
 * it stand up to eight times or not at all.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { readSql } from "./read_sql.ts";
 * const [reading] = readSql("0 uNiOn/**\/ALL select 1");
 * assertEquals(reading && matchOf("UNION ALL|DISTINCT? SELECT <number>", reading), "UNION ALL SELECT 0");
 * ```
 */
export function matchOf(pattern: string, reading: SqlReading): string | undefined {
  const { expression, needed, full } = compiled(pattern);
  for (const words of needed) if (!words.some((word) => reading.cells.has(word))) return undefined;
  return expression.exec(full ? reading.full : reading.code)?.[0].trim();
}

function compiled(pattern: string): Compiled {
  const known = cache.get(pattern);
  if (known) return known;
  const needed: string[][] = [];
  let source = "";
  for (const element of pattern.split(" ")) {
    const [, body = element, count = ""] = /^(.*[^?*])([?*])$/.exec(element) ?? [];
    if (body === "...") source += "(?: [^ ]+){0,12}?";
    else if (Object.hasOwn(PLACES, body)) source += PLACES[body];
    else source += `(?: ${elementSource(body)})${count === "*" ? "{0,8}" : count}`;
    if (count === "" && /^[A-Z][^<]*$/.test(body)) needed.push(body.split("|"));
  }
  const result = {
    expression: new RegExp(`${source}(?= )`, "u"),
    needed,
    full: /<glued>|<(?:comment|dash|hash)> [^<]/.test(pattern),
  };
  cache.set(pattern, result);
  return result;
}

function elementSource(body: string): string {
  const parts = /^\|+$/.test(body) ? [body] : body.split("|");
  return `(?:${parts.map(partSource).join("|")})`;
}

function partSource(part: string): string {
  const name = /^<(\w+)>$/.exec(part)?.[1];
  if (part === "OR") return "OR!?";
  if (name === undefined) return part.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&");
  const source = CLASSES[name];
  if (source === undefined) throw new TypeError(`Cannot read a pattern: there is no class "${name}"`);
  return source;
}
