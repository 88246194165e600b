/** Modules of data that are text in the engine of a hook: their source, and what they take the place of. */
import { packPattern, packWorded } from "../core/packed_pattern.ts";
import { allDetectors } from "../detect/catalog.ts";
import { packDetectors } from "../detect/packed.ts";
import { catalog } from "../policy/catalog.ts";
import { injectionDetectors } from "../policy/injection.ts";
import { packPolicies } from "../policy/packed.ts";
import { HINTS, PLACES } from "../shell/places.ts";
import { furtherNames } from "../shell/programs/further_names.ts";
import { escaped } from "./in_ascii.ts";
import { wordsOf } from "./words_of.ts";

/** By the module whose place it takes: the source of the packed one, where `root` is the folder of `lib`. */
export const PACKED: Readonly<Record<string, (root: string) => string>> = {
  "lib/policy/catalog.ts": (root) =>
    `import { unpackPolicies } from "${root}lib/policy/packed.ts";
export const catalog = unpackPolicies(${literal(packPolicies(catalog, packWorded(wordsOf)))});`,
  "lib/detect/catalog.ts": (root) => detectors(root, "allDetectors", packDetectors(allDetectors)),
  "lib/shell/places.ts": (root) =>
    `import { unpackPatterns } from "${root}lib/core/packed_pattern.ts";
export const PLACES = unpackPatterns(JSON.parse(${literal(JSON.stringify(PLACES, packPattern))}));
export const HINTS = JSON.parse(${literal(JSON.stringify(HINTS))});`,
  // A set of all of them takes longer to make than a hook looks for one.
  "lib/shell/programs/further_names.ts": () =>
    `const names = ${literal(` ${furtherNames().join(" ")} `)};
export const furtherNames = () => names.trim().split(" ");
export const isFurther = (name) => !name.includes(" ") && names.includes(" " + name + " ");`,
  "lib/policy/injection.ts": (root) => detectors(root, "injectionDetectors", packDetectors(injectionDetectors)),
};

function detectors(root: string, name: string, packed: string): string {
  return `import { part } from "${root}lib/parts/part.ts";
import { unpackDetectors } from "${root}lib/detect/packed.ts";
export const ${name} = unpackDetectors(${literal(packed)}, () => part("detectors").${name});`;
}

/** JSON as a string of JavaScript, in ASCII as JSON: of what becomes a file of texts nothing is beyond it. */
function literal(json: string): string {
  return JSON.stringify(escaped(json));
}
