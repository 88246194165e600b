import { assert, assertEquals } from "@std/assert";
import { allDetectors } from "../../lib/detect/catalog.ts";
import type { Detector } from "../../lib/detect/detector.ts";
import { findingsIn } from "../../lib/detect/scan.ts";
import { leastTime } from "../support/least_time.ts";

const shown = (text: string) => JSON.stringify(text.length > 40 ? `${text.slice(0, 36)}…` : text);

allDetectors.forEach((detector, place) => {
  const { type } = detector;
  const { hits, misses } = detector.examples();
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
  for (const { type, pattern, notAfter } of allDetectors) {
    assert(!/[gy]/.test((pattern?.flags ?? "") + (notAfter?.flags ?? "")), type);
  }
});

Deno.test("every hit holds a keyword of its detector", () => {
  for (const detector of allDetectors) {
    if ("forms" in detector) continue;
    for (const hit of detector.examples().hits) {
      assert(detector.keywords.some((word) => hit.toLowerCase().includes(word)), `${detector.type}: ${shown(hit)}`);
    }
  }
});

Deno.test("every pattern has keywords of two letters or more, in lower-case ASCII where it leads", () => {
  for (const detector of allDetectors) {
    if ("forms" in detector) continue;
    const { type, keywords } = detector;
    assert(keywords.length > 0 && keywords.every((word) => word.length > (word === "@" ? 0 : 1)), type);
    for (const word of keywords) assertEquals(word, word.toLowerCase(), type);
  }
});

Deno.test("every form is made of groups and separators", () => {
  for (const detector of allDetectors) {
    if (!("forms" in detector)) continue;
    for (const form of detector.forms) assert(/^(?:[0A]+[-~ ./+:]?)+$/.test(form) && /[0A]$/.test(form), form);
  }
});

// A pattern that backtracks takes seconds for such a text; 64 KiB that are read once take about a millisecond.
const LENGTH = 64 * 1024;
const LIMIT_MS = 100;

allDetectors.forEach((detector, place) => {
  Deno.test(`${detector.type} (${place}) reads 64 KiB in linear time`, () => {
    const always: Detector = "forms" in detector || detector.leads ? detector : { ...detector, keywords: [] };
    const { hits, misses } = detector.examples();
    for (const hit of new Set([...hits, ...misses, ...("keywords" in detector ? detector.keywords : [])])) {
      for (const end of [1, hit.length >> 1, hit.length - 1, hit.length]) {
        const text = hit.slice(0, end).padEnd(1, "a").repeat(LENGTH / Math.max(1, end)) + "\u0000";
        const time = leastTime(() => findingsIn(text, [always]), LIMIT_MS);
        assert(time < LIMIT_MS, `${time} ms for ${shown(hit.slice(0, end))} repeated`);
      }
    }
  });
});
