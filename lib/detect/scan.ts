/** Finds sensitive values in a text. */
import type { Detector, Finding, FormDetector, PatternDetector } from "./detector.ts";
import { cellsUnder } from "./columns.ts";
import { type FormIndex, formIndex } from "./form_index.ts";
import { type KeywordIndex, keywordSearch } from "./keyword_index.ts";
import { IDENTIFIER_LABEL, labelPattern, words, wordsBefore, wordsBehind } from "./labels.ts";
import { type Outline, outlineOf } from "./outline.ts";
import { withoutOverlaps } from "./overlaps.ts";
import { hasColor, readingOf, type ReadingText, uncoloredReadingOf } from "./reading.ts";

/** A detector with its patterns made ready at its first use: most are never used in the life of a hook. */
interface Prepared<D extends Detector> {
  readonly detector: D;
  /** The pattern with the flags of a search; `lastIndex` is set before every use. */
  search?: RegExp;
  /** The words that must or may stand near. */
  near?: RegExp;
}

interface Scanner {
  readonly outline: Outline;
  readonly keywords: KeywordIndex;
  /** Built at the first text with numbers in it: most commands have none. */
  forms?: FormIndex;
  /** By place. */
  readonly prepared: Prepared<Detector>[];
}

// No form has fewer digits than the shortest address.
const FOUR_DIGITS = /\d(?:\D{0,8}\d){3}/;

const scanners = new WeakMap<readonly Detector[], Scanner>();

/**
 * Everything sensitive in the text, sorted by place and without overlaps: where two findings overlap, one finding covers
 * both, so that no part of either stays readable; it has the type of the longer and names the other as `also`.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { allDetectors } from "./catalog.ts";
 * const text = "Patient SSN is 123-45-6789";
 * assertEquals(findingsIn(text, allDetectors), [{ type: "us_ssn", start: 15, end: 26 }]);
 * ```
 */
export function findingsIn(text: string, detectors: readonly Detector[]): Finding[] {
  const scanner = scannerOf(detectors);
  const findings = findingsOf(readingOf(text), scanner, detectors);
  // Colors part words for a program and join them for a person: both readings count.
  const uncolored = uncoloredReadingOf(text);
  if (!uncolored) return withoutOverlaps(findings);
  const colored = findingsOf(uncolored, scanner, detectors).filter(({ start, end }) =>
    hasColor(text.slice(start, end))
  );
  return withoutOverlaps([...findings, ...colored]);
}

function findingsOf(
  { text: readable, origin }: ReadingText,
  scanner: Scanner,
  detectors: readonly Detector[],
): Finding[] {
  const found: Finding[] = [];
  const { keyed, formed, always } = scanner.outline;
  const headers = new Map<number, number[]>();
  for (const place of always) searchAll(readable, prepare<PatternDetector>(place), found);
  scanner.keywords(readable, (list, offset) => {
    const place = keyed[list]!;
    const prepared = prepare<PatternDetector>(place);
    const { column, leads } = prepared.detector;
    if (column) headers.set(place, headers.get(place) ?? []).get(place)!.push(offset);
    else if (leads) searchAt(readable, offset, prepared, found);
    else searchAll(readable, prepared, found);
    return !column && !leads;
  });
  for (const [place, offsets] of headers) searchColumns(readable, offsets, prepare<PatternDetector>(place), found);
  if (FOUR_DIGITS.test(readable)) {
    scanner.forms ??= formIndex(scanner.outline.forms());
    const isNamed = namedIn(readable);
    scanner.forms(
      readable,
      (list, start, end) => judgeForm(readable, start, end, prepare<FormDetector>(formed[list]!), found, isNamed),
    );
  }
  // The last character's own place, and one more: what is invisible behind it does not belong to the value.
  return found.map((finding) => ({ ...finding, start: origin(finding.start), end: origin(finding.end - 1) + 1 }));

  function prepare<D extends Detector>(place: number): Prepared<D> {
    const prepared = scanner.prepared[place] ??= { detector: detectors[place]! };
    return prepared as Prepared<D>; // the outline says of which kind it is
  }
}

function scannerOf(detectors: readonly Detector[]): Scanner {
  let scanner = scanners.get(detectors);
  if (!scanner) {
    const outline = outlineOf(detectors);
    scanners.set(detectors, scanner = { outline, keywords: keywordSearch(outline.keywords), prepared: [] });
  }
  return scanner;
}

function searchAll(text: string, prepared: Prepared<PatternDetector>, found: Finding[]): void {
  const search = searchOf(prepared, "g");
  search.lastIndex = 0;
  for (let match = search.exec(text); match; match = search.exec(text)) {
    // If the match was none, one may begin inside it.
    if (!judgeMatch(text, match, prepared, found)) search.lastIndex = match.index + 1;
  }
}

function searchAt(text: string, offset: number, prepared: Prepared<PatternDetector>, found: Finding[]): void {
  const search = searchOf(prepared, "y");
  search.lastIndex = offset;
  const match = search.exec(text);
  if (match) judgeMatch(text, match, prepared, found);
}

function searchColumns(
  text: string,
  offsets: readonly number[],
  { detector: { type, pattern, validate, column } }: Prepared<PatternDetector>,
  found: Finding[],
): void {
  for (const { start, end } of cellsUnder(text, offsets, column!)) {
    const value = text.slice(start, end);
    if (pattern.test(value) && validate?.(value) !== false) found.push({ type, start, end });
  }
}

function searchOf(prepared: Prepared<Detector>, how: "g" | "y"): RegExp {
  return prepared.search ??= searching(prepared.detector.pattern!, how);
}

function searching({ source, flags }: RegExp, how: "g" | "y"): RegExp {
  // Indices cost a second match in V8, so only patterns that mask a part of themselves ask for them.
  return new RegExp(source, flags + how + (/\(\?<(?:value|from)>/.test(source) ? "d" : ""));
}

function judgeMatch(
  text: string,
  match: RegExpExecArray,
  prepared: Prepared<PatternDetector>,
  found: Finding[],
): boolean {
  const { type, validate, context, notAfter } = prepared.detector;
  const { value, from } = match.indices?.groups ?? {};
  const [start, end] = value ?? [from?.[0] ?? match.index, match.index + match[0].length];
  if (validate && !validate(text.slice(start, end))) return false;
  if (notAfter?.test(wordsBefore(text, start))) return false;
  if (context && !isNear(text, start, end, prepared, context)) return false;
  found.push({ type, start, end });
  return true;
}

function judgeForm(
  text: string,
  start: number,
  end: number,
  prepared: Prepared<FormDetector>,
  found: Finding[],
  isNamed: (near: RegExp | undefined) => boolean,
): void {
  const { type, validate, labels, alone = !labels, notAfter } = prepared.detector;
  let last = end;
  const pattern = "pattern" in prepared.detector;
  if (pattern) {
    const search = searchOf(prepared, "y");
    search.lastIndex = start;
    if (!search.test(text)) return;
    last = search.lastIndex;
  } else if (!isWhole(text, start, end)) return;
  const value = text.slice(start, last);
  if (validate && !validate(value)) return;
  if (notAfter?.test(wordsBefore(text, start))) return;
  if (!(labels && isNear(text, start, last, prepared, labels))) {
    if (COUNT.test(value) && value.length < text.length - 2 && !isNamed(labels && nearOf(prepared, labels))) return;
    if (alone === false || (alone !== true && !alone(value))) return;
    if (!pattern && isColumn(text, start, last)) return;
    if (!notAfter && IDENTIFIER_LABEL.test(wordsBefore(text, start))) return;
  }
  found.push({ type, start, end: last });
}

// Sizes and counters look so, and many pass some check digit by chance. Alone in the text it is what was asked for, and
// where the text names the kind anywhere, as the head of a table does, it is one of these.
const COUNT = /^[1-9]\d{10,12}$/;

function nearOf(prepared: Prepared<Detector>, labels: readonly string[]): RegExp {
  return prepared.near ??= labelPattern(labels);
}

/** Whether the pattern's words stand anywhere in the text, looked for once for each. */
function namedIn(text: string): (near: RegExp | undefined) => boolean {
  const known = new Map<RegExp, boolean>();
  let lower: string | undefined;
  return (near) => {
    if (!near) return false;
    const named = known.get(near) ?? near.test(lower ??= words(text));
    known.set(near, named);
    return named;
  };
}

function isNear(
  text: string,
  start: number,
  end: number,
  prepared: Prepared<Detector>,
  labels: readonly string[],
): boolean {
  const near = nearOf(prepared, labels);
  return near.test(wordsBefore(text, start)) || near.test(wordsBehind(text, end));
}

// Ends of something longer: a decimal, an amount, a path, a phone number, a chain of groups.
const GOES_BEFORE = /[-+$%@\\]$|(?:^|\s)\.$|\d[.:]$|\w\/$/;
const GOES_ON = /^(?:[-./:]\d|-[A-Za-z]\d|[\w@%\\])/;
const COLUMN_BEFORE = /\d $/;
const COLUMN_BEHIND = /^ \d/;

/** Whether the value is no part of something longer. */
function isWhole(text: string, start: number, end: number): boolean {
  return !GOES_BEFORE.test(text.slice(Math.max(0, start - 2), start)) && !GOES_ON.test(text.slice(end, end + 3));
}

/** Whether groups that are parted by spaces go on before or behind, as the columns of a table do. */
function isColumn(text: string, start: number, end: number): boolean {
  if (!/\s/.test(text.slice(start, end))) return false;
  return COLUMN_BEFORE.test(text.slice(Math.max(0, start - 2), start)) || COLUMN_BEHIND.test(text.slice(end, end + 2));
}
