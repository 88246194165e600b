/** One finding for each place. */
import { type Finding, kindsOf } from "./detector.ts";

/**
 * The findings sorted by place; where two overlap, one covers both, so that no part of either stays readable. It has the
 * type of the longer and names the other as `also`.
 */
export function withoutOverlaps(found: Finding[]): Finding[] {
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
