/** Masking inside of JSON, so that it stays the JSON that it was: the same values under the same names. */
import type { Finding } from "./detector.ts";
import { isOrder, replaced, type Replacement } from "./replacement.ts";

/** A stretch of a text. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

// In JSON nothing else holds what could be found: strings, names among them, and numbers.
const LITERAL = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g;
const ESCAPE = /\\(?:u[0-9a-fA-F]{4}|.)/g;
/** A name that says what is in a field, and nothing else. */
const FIELD_NAME = /^"[\w.$-]{1,60}"$/;

/** How many lines are tried as the first one of JSON that reaches to the end. */
const MOST_TRIES = 5;

/** The text with every finding replaced, and each JSON in it left the JSON that it was. */
export function redactAroundJson(text: string, findings: readonly Finding[], replacement: Replacement): string {
  const findingsWithin = cutter(findings);
  let result = "";
  let end = 0;
  for (const json of jsonIn(text)) {
    const between = { start: end, end: json.start };
    result += replaced(cutOut(text, between), findingsWithin(between), replacement);
    result += redactJson(cutOut(text, json), findingsWithin(json), replacement);
    end = json.end;
  }
  const rest = { start: end, end: text.length };
  return result + replaced(cutOut(text, rest), findingsWithin(rest), replacement);
}

function cutOut(text: string, { start, end }: Stretch): string {
  return text.slice(start, end);
}

/** For stretches in their order: the findings that reach into one, cut to it and counted from its start. */
function cutter(findings: readonly Finding[]): (stretch: Stretch) => Finding[] {
  let next = 0;
  return ({ start, end }) => {
    while (next < findings.length && findings[next]!.end <= start) next++;
    const own: Finding[] = [];
    for (let place = next; place < findings.length && findings[place]!.start < end; place++) {
      const { type, ...finding } = findings[place]!;
      own.push({ type, start: Math.max(0, finding.start - start), end: Math.min(end, finding.end) - start });
    }
    return own;
  };
}

/** Where JSON stands in the text: all of it, its end (behind headers or a program's words), or some of its lines. */
function jsonIn(text: string): readonly Stretch[] {
  const lines: Stretch[] = [];
  let tries = 0;
  for (const { index: start, 0: line } of text.matchAll(/^[ \t]*[[{].*$/gm)) {
    if (tries++ < MOST_TRIES && isJson(text.slice(start))) return [...lines, { start, end: text.length }];
    if (isJson(line)) lines.push({ start, end: start + line.length });
  }
  return lines;
}

/**
 * The JSON with every finding replaced where it covers a string or a number; what stands between them stays.
 *
 * @param findings sorted and without overlaps
 */
function redactJson(json: string, findings: readonly Finding[], replacement: Replacement): string {
  let result = "";
  let end = 0;
  let next = 0;
  for (const { index, 0: literal } of json.matchAll(LITERAL)) {
    const after = index + literal.length;
    while (next < findings.length && findings[next]!.end <= index) next++;
    const own: Finding[] = [];
    for (let place = next; place < findings.length && findings[place]!.start < after; place++) {
      own.push(findings[place]!);
    }
    if (own.length === 0) continue;
    const crossed = own.some((finding) => finding.start < index || finding.end > after);
    const isName = /^\s*:/.test(json.slice(after, after + 20));
    // Of what reaches across values, the names of fields say only what is where, and a number orders nothing.
    if (crossed && isName && FIELD_NAME.test(literal)) continue;
    if (crossed && !literal.startsWith('"') && own.every(({ type }) => isOrder(type))) continue;
    result += json.slice(end, index) + redactLiteral(literal, index, own, replacement);
    end = after;
  }
  return result + json.slice(end);
}

/** The literal, which stands at the offset, with its part of the findings replaced: always a string. */
function redactLiteral(
  literal: string,
  offset: number,
  findings: readonly Finding[],
  replacement: Replacement,
): string {
  const isString = literal.startsWith('"');
  const inner = isString ? literal.slice(1, -1) : literal;
  const from = isString ? offset + 1 : offset;
  const value: string = isString ? JSON.parse(literal) : literal;
  const whole = escapeFinder(inner);
  const own = findings.map(({ type, start, end }) => ({
    type,
    first: whole(Math.max(0, start - from)),
    last: whole(Math.min(inner.length, end - from)),
  }));
  if (/^\s*[[{]/.test(value) && isJson(value)) {
    const within = own.map(({ type, first, last }) => ({ type, start: first.decoded.start, end: last.decoded.end }));
    return JSON.stringify(redactJson(value, within, replacement));
  }
  let result = "";
  let end = 0;
  for (const { type, first, last } of own) {
    const start = Math.max(end, first.start);
    if (start >= last.end) continue;
    const covered = inner.slice(start, last.end);
    const text: string = isString ? JSON.parse(`"${covered}"`) : covered;
    result += inner.slice(end, start) + JSON.stringify(replacement(text, type)).slice(1, -1);
    end = last.end;
  }
  return end === 0 ? literal : `"${result}${inner.slice(end)}"`;
}

/** An escape, or the place between two characters, with where it stands once the escapes before it are decoded. */
interface Spot extends Stretch {
  readonly decoded: Stretch;
}

/** For offsets that only grow: the escape of which the offset is in the middle, or the offset itself. */
function escapeFinder(text: string): (offset: number) => Spot {
  const escapes = Array.from(text.matchAll(ESCAPE), ({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  let next = 0;
  /** How many characters the escapes before have more than what they stand for, which is one each. */
  let more = 0;
  return (offset) => {
    for (; next < escapes.length && escapes[next]!.end <= offset; next++) {
      more += escapes[next]!.end - escapes[next]!.start - 1;
    }
    const escape = escapes[next];
    if (!escape || escape.start >= offset) {
      return { start: offset, end: offset, decoded: { start: offset - more, end: offset - more } };
    }
    return { ...escape, decoded: { start: escape.start - more, end: escape.start - more + 1 } };
  };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    // Not being JSON is an answer, not a failure.
    return false;
  }
}
