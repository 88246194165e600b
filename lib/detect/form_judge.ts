/** Which of the values that have a form are what their detectors look for. */
import { Candidate } from "./candidate.ts";
import type { Finding, FormDetector } from "./detector.ts";
import type { FormVisitor } from "./form_index.ts";
import { IDENTIFIER_LABEL, words } from "./labels.ts";
import { nearOf, type Prepared, searchOf } from "./prepared.ts";

type IsNamed = (near: RegExp | undefined) => boolean;

/**
 * Judges the values that an index visits. Many detectors are asked about one number, and texts may be all numbers: what
 * surrounds a value is read once for all, and whoever needs a label is asked where letters stand, and nowhere else.
 */
export function formJudge(
  text: string,
  prepare: (list: number) => Prepared<FormDetector>,
  found: Finding[],
): FormVisitor {
  const isNamed = namedIn(text);
  return (lists, start, end) => {
    const whole = new Candidate(text, start, end);
    for (const list of lists) {
      const prepared = prepare(list);
      const candidate = narrowed(whole, prepared);
      if (!candidate || !isSure(candidate, prepared, isNamed)) continue;
      found.push({ type: prepared.detector.type, start, end: candidate.end });
    }
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

function isSure(candidate: Candidate, prepared: Prepared<FormDetector>, isNamed: IsNamed): boolean {
  const { validate, labels, alone = !labels, notAfter, pattern } = prepared.detector;
  const { value } = candidate;
  const isAlone = () => alone === true || (alone !== false && alone(value));
  const mayHaveLabel = labels !== undefined && candidate.mayHaveLabel;
  if (!mayHaveLabel && !isAlone()) return false;
  if (validate && !validate(value)) return false;
  if (notAfter?.test(candidate.before)) return false;
  if (mayHaveLabel) {
    const near = nearOf(prepared, labels);
    if (near.test(candidate.before) || near.test(candidate.behind)) return true;
    if (!isAlone()) return false;
  }
  if (candidate.isCount && !isNamed(labels && nearOf(prepared, labels))) return false;
  if (!pattern && candidate.isColumn) return false;
  return notAfter !== undefined || !IDENTIFIER_LABEL.test(candidate.before);
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
