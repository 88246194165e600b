/** Which of the values that have a form are what their detectors look for. */
import { Candidate } from "./candidate.ts";
import { isCount } from "./count.ts";
import { withoutChance } from "./crowd.ts";
import type { Finding, FormDetector } from "./detector.ts";
import type { FormVisitor } from "./form_index.ts";
import { IDENTIFIER_LABEL, words } from "./labels.ts";
import { nearOf, type Prepared, searchOf } from "./prepared.ts";

/** Hears of the values in one text. */
export interface FormJudge {
  readonly visit: FormVisitor;
  /** Adds what can be told once all values were heard of. */
  readonly end: () => void;
}

/** A value is sure by a label, or by its form alone. */
type Evidence = "label" | "form";
type IsNamed = (near: RegExp | undefined) => boolean;

/**
 * Judges the values of a text. Many detectors are asked about one number, and texts may be all numbers: what surrounds it
 * is read once for all, and whoever needs a label is asked where letters stand, and nowhere else.
 *
 * Of many long numbers a few are valid by chance: without a word for them, they are of a kind together or not at all.
 */
export function formJudge(
  text: string,
  prepare: (list: number) => Prepared<FormDetector>,
  found: Finding[],
): FormJudge {
  const isNamed = namedIn(text);
  const valid = new Map<Prepared<FormDetector>, Finding[]>();
  const longNumbers: Candidate[] = [];
  return {
    visit: (lists, start, end) => {
      const whole = new Candidate(text, start, end);
      if (whole.isLong && whole.isUnsaid) longNumbers.push(whole);
      for (const list of lists) {
        const prepared = prepare(list);
        const candidate = narrowed(whole, prepared);
        const evidence = candidate && evidenceOf(candidate, prepared, isNamed);
        if (!evidence) continue;
        const finding = { type: prepared.detector.type, start, end: candidate.end };
        if (evidence === "label" || !candidate.isLong) found.push(finding);
        else if (!valid.get(prepared)?.push(finding)) valid.set(prepared, [finding]);
      }
    },
    end: () => {
      for (const [prepared, findings] of valid) {
        const sure = isNamed(namesOf(prepared)) ? findings : withoutChance(text, findings, longNumbers);
        for (const finding of sure) found.push(finding);
      }
    },
  };
}

/** What of the text the detector judges; a pattern may see further than its forms. */
function narrowed(whole: Candidate, prepared: Prepared<FormDetector>): Candidate | undefined {
  if (!prepared.detector.pattern) return whole.isWhole ? whole : undefined;
  const search = searchOf(prepared, "y");
  search.lastIndex = whole.start;
  if (!search.test(whole.text)) return undefined;
  return search.lastIndex === whole.end ? whole : new Candidate(whole.text, whole.start, search.lastIndex);
}

function evidenceOf(
  candidate: Candidate,
  prepared: Prepared<FormDetector>,
  isNamed: IsNamed,
): Evidence | undefined {
  const { validate, labels, alone = !labels, notAfter, pattern } = prepared.detector;
  const { value } = candidate;
  const isAlone = () => alone === true || (alone !== false && alone(value));
  const near = candidate.mayHaveLabel ? namesOf(prepared) : undefined;
  if (!near && !isAlone()) return undefined;
  if (validate && !validate(value)) return undefined;
  if (notAfter?.test(candidate.before)) return undefined;
  if (near) {
    if (near.test(candidate.before) || near.test(candidate.behind)) return "label";
    if (!isAlone()) return undefined;
  }
  if (
    (isCount(candidate.text, candidate.start, candidate.end) || (!pattern && candidate.isColumn)) &&
    !isNamed(namesOf(prepared))
  ) return undefined;
  return notAfter || !IDENTIFIER_LABEL.test(candidate.before) ? "form" : undefined;
}

function namesOf(prepared: Prepared<FormDetector>): RegExp | undefined {
  const { labels } = prepared.detector;
  return labels && nearOf(prepared, labels);
}

/** Whether the pattern's words stand anywhere in the text, looked for once for each. */
function namedIn(text: string): IsNamed {
  const known = new Map<RegExp, boolean>();
  let lower: string | undefined;
  return (near) => {
    if (!near) return false;
    const named = known.get(near) ?? near.test(lower ??= words(text));
    known.set(near, named);
    return named;
  };
}
