/** No pattern of the shell is slow, whatever it is given: a text that outlasts the hook would run unread. */
import { assertLinear } from "../support/steps/assert_linear.ts";
import { reachOf, searchSteps } from "../support/steps/pattern_machine.ts";
import { RUNS } from "../support/worst_seeds.ts";
import { lookOf, PLACE_NAMES } from "../../lib/shell/place.ts";

/** A pattern where an expression may stand. */
const LITERAL =
  /(?<=[(,=:[!&|?{};\n>]\s{0,20}|\breturn )\/(?![*/])((?:[^\\/[\n]|\\.|\[(?:[^\]\\\n]|\\.){0,400}\])+)\/([gimsu]*)(?=[\s.,;:)\]])/g;
const COMMENT = /\/\*\*[^]*?\*\/|^\s*\/\/.*$/gm;
const SEEDS = [...RUNS, "\\'", "\\`", ")", "(", "{", "!", "%", "?", "\n ", " \n", "a-z"];

for (const path of sourcesIn("lib/shell")) {
  const code = Deno.readTextFileSync(path).replace(COMMENT, "");
  const patterns = [...code.matchAll(LITERAL)].flatMap(([, source = "", flags]) =>
    /[*+]|,\}/.test(source) ? [new RegExp(source, flags)] : []
  );
  if (patterns.length > 0) Deno.test(`${path} has patterns that are linear`, () => patterns.forEach(isLinear));
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

function sourcesIn(folder: string): string[] {
  return [...Deno.readDirSync(folder)].flatMap(({ name, isDirectory }) => {
    const path = `${folder}/${name}`;
    return isDirectory ? sourcesIn(path) : path === "lib/shell/places.ts" ? [] : [path];
  });
}
