import { assert, assertEquals } from "@std/assert";
import { allDetectors } from "../../lib/detect/catalog.ts";
import { findingsIn } from "../../lib/detect/scan.ts";
import { assertLinear } from "../support/steps/assert_linear.ts";
import { reachOf, stepsEverywhere } from "../support/steps/pattern_machine.ts";

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

Deno.test("every hit holds a keyword of its detector, read as it is or without escapes", () => {
  for (const detector of allDetectors) {
    if ("forms" in detector) continue;
    for (const hit of detector.examples().hits) {
      const texts = [hit, hit.replaceAll("\\", "")].map((text) => text.toLowerCase());
      const found = detector.keywords.some((word) => texts.some((text) => text.includes(word)));
      assert(found, `${detector.type}: ${shown(hit)}`);
    }
  }
});

Deno.test("every pattern has keywords of two letters or more, in lower case", () => {
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

// A scan searches on inside of what was no match after all, so every place counts.
allDetectors.forEach((detector, place) => {
  const { type, pattern } = detector;
  const heading = "heading" in detector ? detector.heading : undefined;
  for (const [what, linear] of Object.entries({ pattern, heading })) {
    if (!linear) continue;
    Deno.test(`${type} (${place}) has a ${what} that is linear`, () => {
      const reach = reachOf(linear);
      const { hits, misses } = detector.examples();
      for (const hit of new Set([...hits, ...misses, ...("keywords" in detector ? detector.keywords : [])])) {
        for (const end of new Set([1, hit.length >> 1, hit.length - 1, hit.length])) {
          const seed = hit.slice(0, end).padEnd(1, "a");
          assertLinear({ seed, reach }, (text) => stepsEverywhere(linear, text));
        }
      }
    });
  }
});
