/** The proof of every pattern of prompt injection. */
import { assert } from "@std/assert";
import { findingsIn } from "../../lib/detect/scan.ts";
import { injectionDetectors } from "../../lib/policy/injection.ts";
import { assertLinear } from "../support/steps/assert_linear.ts";
import { reachOf, stepsEverywhere } from "../support/steps/pattern_machine.ts";
import { RUNS } from "../support/worst_seeds.ts";

for (const [index, detector] of injectionDetectors.entries()) {
  const { hits, misses } = detector.examples();
  const detectors = [detector];
  Deno.test(`${detector.type} ${index} finds its hits and leaves its misses`, () => {
    for (const hit of hits) assert(findingsIn(hit, detectors).length > 0, hit);
    for (const miss of misses) assert(findingsIn(miss, detectors).length === 0, miss);
  });
  Deno.test(`${detector.type} ${index} is linear on text that never ends well`, () => {
    const { pattern, keywords } = detector;
    const reach = reachOf(pattern);
    const beginnings = hits.map((hit) => hit.slice(0, -2));
    for (const seed of [...beginnings, ...keywords.map((word) => `${word} the `), ...RUNS]) {
      assertLinear({ seed, reach, end: keywords[0] ?? "" }, (text) => stepsEverywhere(pattern, text));
    }
  });
}
