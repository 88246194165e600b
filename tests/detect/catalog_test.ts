import { assert, assertEquals } from "@std/assert";
import { allDetectors } from "../../lib/detect/catalog.ts";
import type { Detector } from "../../lib/detect/detector.ts";
import { findingsIn } from "../../lib/detect/scan.ts";

const shown = (text: string) => JSON.stringify(text.length > 40 ? `${text.slice(0, 36)}…` : text);

allDetectors.forEach((detector, place) => {
  const { type, hits, misses } = detector;
  hits.forEach((hit, index) =>
    Deno.test(`${type} (${place}) finds ${shown(hit)} #${index}`, () => {
      assert(findingsIn(hit, [detector]).some((finding) => finding.type === type));
    })
  );
  misses.forEach((miss, index) =>
    Deno.test(`${type} (${place}) ignores ${shown(miss)} #${index}`, () => {
      assertEquals(findingsIn(miss, [detector]), []);
    })
  );
});

Deno.test("no pattern keeps state", () => {
  for (const { type, pattern } of allDetectors) assert(!/[gy]/.test(pattern.flags), type);
});

Deno.test("every hit holds a keyword of its detector", () => {
  for (const { type, hits, keywords } of allDetectors) {
    for (const hit of hits) {
      assert(
        keywords.length === 0 || keywords.some((word) => hit.toLowerCase().includes(word)),
        `${type}: ${shown(hit)}`,
      );
    }
  }
});

Deno.test("every keyword and context word is lower-case ASCII", () => {
  for (const { type, keywords, context = [] } of allDetectors as readonly Detector[]) {
    for (const word of [...keywords, ...context]) assert(/^[!-@[-~ ]+$/.test(word), `${type}: ${word}`);
  }
});

// A pattern that backtracks takes seconds for such a text; 64 KiB that are read once take about a millisecond.
const LENGTH = 64 * 1024;
const LIMIT_MS = 100;

allDetectors.forEach((detector, place) => {
  Deno.test(`${detector.type} (${place}) reads 64 KiB in linear time`, () => {
    const always = { ...detector, keywords: [] };
    for (const hit of new Set([...detector.hits, ...detector.misses, ...detector.keywords])) {
      for (const end of [1, hit.length >> 1, hit.length - 1, hit.length]) {
        const text = hit.slice(0, end).padEnd(1, "a").repeat(LENGTH / Math.max(1, end)) + "\u0000";
        // The best of three, because other processes take time too.
        const times = [1, 2, 3].map(() => timeOf(() => findingsIn(text, [always])));
        assert(Math.min(...times) < LIMIT_MS, `${Math.min(...times)} ms for ${shown(hit.slice(0, end))} repeated`);
      }
    }
  });
});

function timeOf(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
