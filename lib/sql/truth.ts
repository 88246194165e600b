/** Conditions of constants alone: what they say of every row. */
import { own } from "../core/own.ts";
import type { SqlToken } from "./token.ts";

/** What a condition comes to, and the place of the token behind it. */
interface Truth {
  readonly value: boolean;
  readonly end: number;
}

type Constant = number | string | boolean;

const COMPARISONS: Readonly<Record<string, (left: Constant, right: Constant) => boolean>> = {
  "=": (left, right) => left === right,
  "==": (left, right) => left === right,
  "<=>": (left, right) => left === right,
  "!=": (left, right) => left !== right,
  "<>": (left, right) => left !== right,
  "<": (left, right) => left < right,
  ">": (left, right) => left > right,
  "<=": (left, right) => left <= right,
  ">=": (left, right) => left >= right,
  LIKE: (left, right) => left === right || right === "%",
};
/** Parentheses deeper than these prove nothing. */
const DEEPEST = 8;

/**
 * What the condition at this place comes to, comments left out; undefined if it depends on the row.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { tokenize } from "./tokenize.ts";
 * assertEquals(truthAt(tokenize("NOT (1 > 2) OR a"), 0), { value: true, end: 6 });
 * assertEquals(truthAt(tokenize("a > 2"), 0), undefined);
 * ```
 */
export function truthAt(tokens: readonly SqlToken[], at: number, depth = 0): Truth | undefined {
  const text = tokens[at]?.text;
  if (depth > DEEPEST) return undefined;
  if (text === "NOT" || text === "(") {
    const inner = truthAt(tokens, at + 1, depth + 1);
    if (text === "NOT") return inner && { value: !inner.value, end: inner.end };
    return inner && tokens[inner.end]?.text === ")" ? { ...inner, end: inner.end + 1 } : undefined;
  }
  const left = constantAt(tokens, at);
  return left && comparedAt(tokens, left);
}

function comparedAt(tokens: readonly SqlToken[], left: Read): Truth | undefined {
  const operator = tokens[left.end]?.text ?? "";
  if (operator === "IN") return listedAt(tokens, left);
  const first = constantAt(tokens, left.end + 1);
  if (operator === "BETWEEN") {
    const last = first && tokens[first.end]?.text === "AND" ? constantAt(tokens, first.end + 1) : undefined;
    return first && last && { value: left.value >= first.value && left.value <= last.value, end: last.end };
  }
  const compare = own(COMPARISONS, operator);
  if (!compare) return { value: left.value !== 0 && left.value !== "" && left.value !== false, end: left.end };
  return first && typeof first.value === typeof left.value
    ? { value: compare(left.value, first.value), end: first.end }
    : undefined;
}

function listedAt(tokens: readonly SqlToken[], left: Read): Truth | undefined {
  let [value, item] = [false, constantAt(tokens, left.end + 2)];
  for (; item; item = constantAt(tokens, item.end + 1)) {
    value ||= item.value === left.value;
    if (tokens[item.end]?.text === ")") return { value, end: item.end + 1 };
    if (tokens[item.end]?.text !== ",") return undefined;
  }
}

interface Read {
  readonly value: Constant;
  readonly end: number;
}

function constantAt(tokens: readonly SqlToken[], at: number): Read | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  const { kind, text } = token;
  if (text === "-" || text === "+") {
    const number = numberOf(tokens[at + 1]);
    return number === undefined ? undefined : { value: text === "-" ? -number : number, end: at + 2 };
  }
  const end = at + 1;
  const number = numberOf(token);
  if (number !== undefined) return { value: number, end };
  if (kind === "string") return { value: text.slice(text.indexOf("'") + 1, -1), end };
  return kind === "word" && /^(?:TRUE|FALSE)$/.test(text) ? { value: text === "TRUE", end } : undefined;
}

function numberOf(token: SqlToken | undefined): number | undefined {
  return token?.kind === "number" || token?.kind === "hex" ? Number(token.text) : undefined;
}

/** The tokens of a column's longest path. */
const MOST_NAMES = 6;
/** Names of what every row has, from 1 on. */
const KEY = /^(?:_?ID|PK|UUID|GUID|_?ROWID_?|OID|CTID)$/;

/** What a condition on a column comes to that no row fails, or only rows without a value; undefined for others. */
export function everyRowAt(tokens: readonly SqlToken[], at: number, depth = 0): Truth | undefined {
  if (tokens[at]?.text === "(" && depth < DEEPEST) {
    const inner = everyRowAt(tokens, at + 1, depth + 1);
    return inner && tokens[inner.end]?.text === ")" ? { ...inner, end: inner.end + 1 } : undefined;
  }
  const column = columnAt(tokens, at);
  if (!column) return undefined;
  const isKey = KEY.test(column.name);
  const operator = tokens[column.end]?.text ?? "";
  const right = column.end + 1;
  if (isKey && operator === "IS" && tokens[right]?.text === "NOT" && tokens[right + 1]?.text === "NULL") {
    return { value: true, end: right + 2 };
  }
  if (/^(?:=|==|<=>|<=|>=)$/.test(operator)) {
    const same = columnAt(tokens, right);
    if (same?.path === column.path) return { value: true, end: same.end };
  }
  const constant = constantAt(tokens, right);
  if (!constant) return undefined;
  const holds = /^I?LIKE$/.test(operator) ? constant.value === "%" : isKey && isBelowAll(operator, constant.value);
  return holds ? { value: true, end: constant.end } : undefined;
}

/** Whether every key, which counts from 1, is so compared with the number. */
function isBelowAll(operator: string, bound: Constant): boolean {
  if (typeof bound !== "number") return false;
  return operator === ">=" ? bound <= 1 : /^(?:>|<>|!=)$/.test(operator) && bound <= 0;
}

interface Column {
  /** In upper case and without quotes. */
  readonly name: string;
  /** With the names of its table and schema, if they stand there. */
  readonly path: string;
  readonly end: number;
}

function columnAt(tokens: readonly SqlToken[], from: number): Column | undefined {
  let at = from;
  while (at < from + MOST_NAMES && tokens[at + 1]?.text === ".") at += 2;
  const token = tokens[at];
  if (token?.kind !== "word" && token?.kind !== "quoted") return undefined;
  const path = tokens.slice(from, at + 1).map(({ text }) => text.replace(/^["`[]|["`\]]$/g, "").toUpperCase());
  return { name: path.at(-1) ?? "", path: path.join(""), end: at + 1 };
}
