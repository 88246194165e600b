/** The proof of every pattern of prompt injection. */
import { assert } from "@std/assert";
import { findingsIn } from "../../lib/detect/scan.ts";
import { injectionDetectors } from "../../lib/policy/injection.ts";
import { leastTime } from "../support/least_time.ts";

const SLOWEST_MS = 50;
const LONGEST = 64 * 1024;

for (const [index, detector] of injectionDetectors.entries()) {
  const { hits, misses } = detector.examples();
  const detectors = [detector];
  Deno.test(`${detector.type} ${index} finds its hits and leaves its misses`, () => {
    for (const hit of hits) assert(findingsIn(hit, detectors).length > 0, hit);
    for (const miss of misses) assert(findingsIn(miss, detectors).length === 0, miss);
  });
  // In steps, so that a pattern whose time explodes fails here instead of hanging.
  Deno.test(`${detector.type} ${index} stays fast on text that never ends well`, () => {
    const runs = ["=", "#", "-", " ", "\n", "a ", "a", "["];
    const beginnings = hits.map((hit) => hit.slice(0, -2));
    for (const seed of [...beginnings, ...detector.keywords.map((word) => `${word} the `), ...runs]) {
      for (let length = 16; length <= LONGEST; length = Math.ceil(length * 1.6)) {
        // The keyword at the end lets the pattern be tried at all.
        const text = seed.repeat(Math.ceil(length / seed.length)).slice(0, length) + (detector.keywords[0] ?? "");
        const time = leastTime(() => findingsIn(text, detectors), SLOWEST_MS);
        assert(time < SLOWEST_MS, `${detector.type} ${index}: ${time.toFixed(0)} ms for ${length} of ${seed}`);
      }
    }
  });
}
