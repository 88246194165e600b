/** Finds sensitive values in a text. */
import type { Detector, Finding, FormDetector, PatternDetector } from "./detector.ts";
import { cellsUnder } from "./columns.ts";
import { type FormIndex, formIndex } from "./form_index.ts";
import { formJudge } from "./form_judge.ts";
import { type KeywordIndex, keywordSearch } from "./keyword_index.ts";
import { wordsBefore, wordsBehind } from "./labels.ts";
import { type Outline, outlineOf } from "./outline.ts";
import { withoutOverlaps } from "./overlaps.ts";
import { isParted } from "./parted.ts";
import { partedFindings } from "./parted_findings.ts";
import { nearOf, type Prepared, searchOf } from "./prepared.ts";
import { UNREAD } from "./replacement.ts";
import { readingOf, type ReadingText, uncoloredReadingOf } from "./reading.ts";

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
 * @param most so many keywords, cells and matches are looked at; from there on the rest is one finding
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { allDetectors } from "./catalog.ts";
 * const text = "Patient SSN is 123-45-6789";
 * assertEquals(findingsIn(text, allDetectors), [{ type: "us_ssn", start: 15, end: 26 }]);
 * ```
 */
export function findingsIn(text: string, detectors: readonly Detector[], most = Infinity): Finding[] {
  const scanner = scannerOf(detectors);
  const search = (reading: ReadingText) => findingsOf(reading, scanner, detectors, most);
  const findings = search(readingOf(text));
  // Colors part words, and names from their values, for a program and join them for a person: both readings count.
  const uncolored = uncoloredReadingOf(text);
  return withoutOverlaps([
    ...findings,
    ...(uncolored ? search(uncolored) : []),
    ...(isParted(text) ? partedFindings(text, search) : []),
  ]);
}

function findingsOf(
  { text: readable, origin }: ReadingText,
  scanner: Scanner,
  detectors: readonly Detector[],
  most: number,
): Finding[] {
  const found: Finding[] = [];
  let left = most;
  let end = readable.length;
  const mayLook: MayLook = (place, steps = 1) => {
    if ((left -= steps) >= 0) return true;
    end = Math.min(end, place);
    return false;
  };
  const { keyed, formed, always } = scanner.outline;
  const headers = new Map<number, number[]>();
  for (const place of always) searchAll(readable, prepare<PatternDetector>(place), found, mayLook);
  scanner.keywords(readable, (list, offset) => {
    if (!mayLook(offset)) return true;
    const place = keyed[list]!;
    const prepared = prepare<PatternDetector>(place);
    const { column, leads } = prepared.detector;
    if (column) headers.set(place, headers.get(place) ?? []).get(place)!.push(offset);
    else if (leads) searchAt(readable, offset, prepared, found);
    else searchAll(readable, prepared, found, mayLook);
    return !column && !leads;
  });
  // A header has rows below it, so a text of one line loads nothing for it.
  if (readable.includes("\n")) {
    for (const [place, offsets] of headers) {
      searchColumns(readable, offsets, prepare<PatternDetector>(place), found, mayLook);
    }
  }
  const read = readable.slice(0, end);
  if (FOUR_DIGITS.test(read)) {
    scanner.forms ??= formIndex(scanner.outline.forms());
    const judge = formJudge(read, (list) => prepare<FormDetector>(formed[list]!), found);
    scanner.forms(read, judge.visit);
    judge.end();
  }
  if (end < readable.length) found.push({ type: UNREAD, start: end, end: readable.length });
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

/** Whether what stands at a place may be looked at, in so many steps. */
type MayLook = (place: number, steps?: number) => boolean;

function searchAll(text: string, prepared: Prepared<PatternDetector>, found: Finding[], mayLook: MayLook): void {
  const search = searchOf(prepared, "g");
  search.lastIndex = 0;
  for (let match = search.exec(text); match && mayLook(match.index); match = search.exec(text)) {
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
  { detector: { type, pattern, validate, column, heading } }: Prepared<PatternDetector>,
  found: Finding[],
  mayLook: MayLook,
): void {
  for (const { start, end } of cellsUnder(text, offsets, column!, heading)) {
    // A line is cut before its cells are looked at.
    if (!mayLook(start, 2)) return;
    const value = text.slice(start, end);
    if (pattern.test(value) && validate?.(value) !== false) found.push({ type, start, end });
  }
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
  if (context) {
    const near = nearOf(prepared, context);
    if (!near.test(wordsBefore(text, start)) && !near.test(wordsBehind(text, end))) return false;
  }
  found.push({ type, start, end });
  return true;
}
