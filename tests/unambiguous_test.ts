/** No pattern repeats what can be read in two ways: a text made for it would double the ways with every turn. */
import { assert, assertEquals } from "@std/assert";
import { allDetectors } from "../lib/detect/catalog.ts";
import { catalog } from "../lib/policy/catalog.ts";
import { patternsOf } from "../lib/policy/condition.ts";
import { injectionDetectors } from "../lib/policy/injection.ts";
import { ambiguityOf } from "./support/steps/ambiguity.ts";
import { literalsIn } from "./support/pattern_literals.ts";

/** Of these one way alone leads on. */
const SURE: readonly string[] = [
  // Nothing stands behind, so the first way is taken.
  String.raw`(?:"[^"]*"?|[^\s"]+)+`,
  String.raw`(?:[\w./:=@%+,~-]+|'[^']*'|"[^"$${"`"}\\]*")+`,
];
/** What looks ahead or behind parts these, or their text is short. */
const SURE_BEGINNINGS = [String.raw`^start\b\s*`, String.raw`(?<![a-z])versions?\b`];

const isSure = ({ source }: RegExp) =>
  SURE.includes(source) || SURE_BEGINNINGS.some((beginning) => source.startsWith(beginning));

Deno.test("the literals of the code are found, or nothing would be tried", () => {
  assert(literalsIn("lib").flatMap(([, patterns]) => patterns).length > 1000);
});

for (const path of ["lib/detect", "lib/policy", "lib/shell", "lib/sql"]) {
  for (const [file, patterns] of literalsIn(path)) {
    Deno.test(`${file} has literals that are read in one way`, () => assertUnambiguous(patterns));
  }
}

for (const [place, detector] of [...allDetectors, ...injectionDetectors].entries()) {
  const { type, pattern, heading, column } = { heading: undefined, column: undefined, ...detector };
  Deno.test(`${type} (${place}) has patterns that are read in one way`, () =>
    assertUnambiguous([pattern, heading, column].filter((one) => one !== undefined)));
}

for (const { id, when } of catalog) {
  Deno.test(`${id} has patterns that are read in one way`, () =>
    assertUnambiguous([...new Set(patternsOf(when))].filter((one) => one instanceof RegExp)));
}

function assertUnambiguous(patterns: readonly RegExp[]): void {
  for (const pattern of patterns) {
    if (!isSure(pattern)) assertEquals([pattern, ambiguityOf(pattern)], [pattern, undefined]);
  }
}
