/** No pattern of the shell is slow, whatever it is given: a text that outlasts the hook would run unread. */
import { literalsIn } from "../support/pattern_literals.ts";
import { assertLinear } from "../support/steps/assert_linear.ts";
import { reachOf, searchSteps } from "../support/steps/pattern_machine.ts";
import { RUNS } from "../support/worst_seeds.ts";
import { lookOf, PLACE_NAMES } from "../../lib/shell/place.ts";

const SEEDS = [...RUNS, "\\'", "\\`", ")", "(", "{", "!", "%", "?", "\n ", " \n", "a-z"];

for (const [path, literals] of literalsIn("lib/shell")) {
  const patterns = literals.filter(({ source }) => /[*+]|,\}/.test(source));
  if (path === "lib/shell/places.ts" || patterns.length === 0) continue;
  Deno.test(`${path} has patterns that are linear`, () => patterns.forEach(isLinear));
}

for (const place of PLACE_NAMES) {
  Deno.test(`the place ${place} has a pattern that is linear`, () => isLinear(lookOf(place).pattern));
}

function isLinear(pattern: RegExp): void {
  const reach = reachOf(pattern);
  for (const seed of SEEDS) {
    for (const end of ["\u0000", "/x"]) assertLinear({ seed, reach, end }, (text) => searchSteps(pattern, text).steps);
  }
}
