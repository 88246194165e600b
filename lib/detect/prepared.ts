/** Patterns of detectors, made ready at their first use: most are never used in the life of a hook. */
import type { Detector } from "./detector.ts";
import { labelPattern } from "./labels.ts";

/** A detector with its patterns. */
export interface Prepared<D extends Detector> {
  readonly detector: D;
  /** The pattern with the flags of a search; `lastIndex` is set before every use. */
  search?: RegExp;
  /** The words that must or may stand near. */
  near?: RegExp;
}

/** The detector's pattern, for a search through the text or at one place of it. */
export function searchOf(prepared: Prepared<Detector>, how: "g" | "y"): RegExp {
  return prepared.search ??= searching(prepared.detector.pattern!, how);
}

/** The detector's words as a pattern. */
export function nearOf(prepared: Prepared<Detector>, labels: readonly string[]): RegExp {
  return prepared.near ??= labelPattern(labels);
}

function searching({ source, flags }: RegExp, how: "g" | "y"): RegExp {
  // Indices cost a second match in V8, so only patterns that mask a part of themselves ask for them.
  return new RegExp(source, flags + how + (/\(\?<(?:value|from)>/.test(source) ? "d" : ""));
}
