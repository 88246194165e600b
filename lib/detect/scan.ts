/** Finds sensitive values in a text. */
import { type Detector, type Finding, kindsOf } from "./detector.ts";
import { blankEscapes } from "./escapes.ts";
import { type KeywordIndex, keywordIndex } from "./keyword_index.ts";

/** How far from a match a context word may stand: the AxonFlow platform's own reach. */
const CONTEXT_REACH = 50;

interface Prepared {
  readonly detector: Detector;
  /** The detector's pattern with the flags of a search; `lastIndex` is set before every use. */
  readonly search: RegExp;
  readonly context: RegExp | undefined;
}

interface Scanner {
  readonly always: readonly Prepared[];
  readonly keyed: readonly Prepared[];
  readonly index: KeywordIndex;
}

const scanners = new WeakMap<readonly Detector[], Scanner>();

/**
 * Everything sensitive in the text, sorted by place and without overlaps: where two findings overlap, one finding covers
 * both, so that no part of either stays readable; it has the type of the longer and names the other as `also`.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { pii } from "./pii.ts";
 * assertEquals(findingsIn("Patient SSN is 123-45-6789", pii), [{ type: "us_ssn", start: 15, end: 26 }]);
 * ```
 */
export function findingsIn(text: string, detectors: readonly Detector[]): Finding[] {
  const scanner = scannerOf(detectors);
  const readable = blankEscapes(text);
  const found: Finding[] = [];
  for (const prepared of scanner.always) collect(readable, prepared, found);
  for (const place of scanner.index(readable)) collect(readable, scanner.keyed[place]!, found);
  return withoutOverlaps(found);
}

function scannerOf(detectors: readonly Detector[]): Scanner {
  let scanner = scanners.get(detectors);
  if (!scanner) {
    const prepared = detectors.map(prepare);
    const keyed = prepared.filter(({ detector }) => detector.keywords.length > 0);
    scanner = {
      always: prepared.filter(({ detector }) => detector.keywords.length === 0),
      keyed,
      index: keywordIndex(keyed.map(({ detector }) => detector.keywords)),
    };
    scanners.set(detectors, scanner);
  }
  return scanner;
}

function prepare(detector: Detector): Prepared {
  const { pattern, context } = detector;
  // Indices cost a second match in V8, so only patterns that mask a part of themselves ask for them.
  const flags = pattern.flags + "g" + (pattern.source.includes("(?<value>") ? "d" : "");
  return {
    detector,
    search: new RegExp(pattern.source, flags),
    context: context && new RegExp(`(?<![a-z\\d])(?:${context.join("|")})s?(?![a-z\\d])`),
  };
}

function collect(text: string, { detector, search, context }: Prepared, found: Finding[]): void {
  search.lastIndex = 0;
  for (let match = search.exec(text); match; match = search.exec(text)) {
    const [start, end] = match.indices?.groups?.value ?? [match.index, match.index + match[0].length];
    if (holds(text, start, end, detector, context)) {
      found.push({ type: detector.type, start, end });
      continue;
    }
    // The match was none, but one may begin inside it.
    search.lastIndex = match.index + 1;
  }
}

function holds(text: string, start: number, end: number, detector: Detector, context: RegExp | undefined): boolean {
  if (detector.validate && !detector.validate(text.slice(start, end))) return false;
  if (!context && !detector.notAfter) return true;
  const before = words(text.slice(Math.max(0, start - CONTEXT_REACH), start));
  if (detector.notAfter?.test(before)) return false;
  return !context || context.test(before) || context.test(words(text.slice(end, end + CONTEXT_REACH)));
}

/** Lower case, with `cardNumber` read as two words. */
function words(text: string): string {
  return text.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
}

function withoutOverlaps(found: Finding[]): Finding[] {
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Finding[] = [];
  let longest = 0;
  for (const finding of found) {
    const last = kept.at(-1);
    const length = finding.end - finding.start;
    if (!last || finding.start >= last.end) {
      kept.push(finding);
      longest = length;
      continue;
    }
    const type = length > longest ? finding.type : last.type;
    const also = [...new Set([...kindsOf(last), finding.type])].filter((kind) => kind !== type);
    kept[kept.length - 1] = {
      type,
      ...(also.length > 0 && { also }),
      start: last.start,
      end: Math.max(last.end, finding.end),
    };
    longest = Math.max(longest, length);
  }
  return kept;
}
