/** The front of this folder: a text to every way in which a database could come to read it. */
import { carriedValues } from "./carrier.ts";
import { decoded } from "./decode.ts";
import { withoutProse } from "./prose.ts";
import { executedTexts } from "./executed.ts";
import { render, type Rendered } from "./render.ts";
import { shapeOf, type SqlShape } from "./shape.ts";
import type { SqlToken } from "./token.ts";
import { tokenize } from "./tokenize.ts";

/** A comment that parts a word, for a filter that takes comments away. */
const INSIDE_WORD = /(?<=[a-z])\/\*[^*]*\*\/(?=[a-z])/gi;

/** One that closes something: `it's` and `we're` go on as words do, and no statement goes on so. */
const APOSTROPHE = /'(?!(?<=\p{L}')(?:s|t|d|m|re|ve|ll)(?![\p{L}\p{N}'"]))/iu;

/** Nobody has a text carried out inside of more texts. */
const DEEPEST = 4;

/** One way to read a text. */
export interface SqlReading extends Rendered {
  readonly shape: SqlShape;
  /** The text as it was read. */
  readonly text: string;
}

/**
 * Reads the text as it is, decoded, and as the values that it carries; a text that is no whole statement is also read
 * as one that begins inside a string, because that is where an injection lands.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * assertEquals(readSql("x' OR 1=1 --").map(({ code }) => code), [" X '< ", " '> OR 0 = 0 --! "]);
 * assertEquals(readSql("SELECT 'it''s' FROM t").map(({ shape }) => shape), ["statement"]);
 * ```
 */
export function readSql(text: string): SqlReading[] {
  return readWithin(text, 0);
}

function readWithin(text: string, depth: number): SqlReading[] {
  const tokens = tokenize(text);
  const own = readEveryWay(text, tokens);
  const executed = depth < DEEPEST ? executedTexts(tokens) : [];
  return executed.length === 0 ? own : [...own, ...executed.flatMap((inner) => readWithin(inner, depth + 1))];
}

function readEveryWay(text: string, tokens: readonly SqlToken[]): SqlReading[] {
  if (isPlainStatement(text, tokens)) return readingsOf(text, tokens);
  const plain = decoded(text);
  const texts = new Set([text, plain, plain.replace(INSIDE_WORD, "")]);
  // In a URL a plus is a space; in SQL nobody writes a whole clause without any.
  if (!/\s/.test(plain) && /\w\+(?:union|select|and|or|x?or|where|order|group|having)\+/i.test(plain)) {
    texts.add(plain.replaceAll("+", " "));
  }
  for (const value of carriedValues(text)) texts.add(decoded(value));
  if (plain !== text) { for (const value of carriedValues(plain)) texts.add(value); }
  return [...texts].flatMap((each) => readingsOf(each, each === text ? tokens : tokenize(each)));
}

/** Whether the text is a whole statement, and nothing outside of its literals is encoded: no database decodes these. */
function isPlainStatement(text: string, tokens: readonly SqlToken[]): boolean {
  if (shapeOf(tokens) !== "statement") return false;
  let [code, copied] = ["", 0];
  for (const { kind, start, end } of tokens) {
    if (kind !== "string") continue;
    code += text.slice(copied, start) + "''";
    copied = end;
  }
  code += text.slice(copied);
  return decoded(code) === code;
}

function readingsOf(text: string, tokens: readonly SqlToken[]): SqlReading[] {
  const shape = shapeOf(tokens);
  if (shape === "statement") return [{ text, shape, ...render(tokens, { shape }) }];
  const readings: SqlReading[] = [{ text, shape, ...render(withoutProse(tokens), { shape }) }];
  for (const quote of ["'", '"', "`"] as const) {
    const at = quote === "'" ? text.search(APOSTROPHE) : text.indexOf(quote);
    if (at < 0) continue;
    const tail = text.slice(at + 1);
    readings.push({ text, shape, ...render(withoutProse(tokenize(tail)), { cut: quote, shape }) });
  }
  return readings;
}
