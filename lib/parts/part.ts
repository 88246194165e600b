/**
 * Parts of the engine that a hook loads only if the call in hand needs them.
 *
 * In the engine of a hook, modules of this folder stand in for those that are large (`lib/build/bundles.ts` says which).
 * Judging is synchronous and pure: where it meets a part that is not there, it ends, the part is loaded, and judging
 * begins anew. So nobody has to foresee what a call will need, and nothing can be judged with a part left out.
 */

import { MissingPart } from "../core/missing_part.ts";
import { isIn } from "../shell/place.ts";

/** What each part offers. */
export interface Parts {
  shell: typeof import("../entry/shell.ts");
  parser: typeof import("../entry/parser.ts");
  further: typeof import("../entry/further.ts");
  seldom: typeof import("../entry/seldom.ts");
  languages: typeof import("../entry/languages.ts");
  sql: typeof import("../entry/sql.ts");
  detectors: typeof import("../entry/detectors.ts");
  orders: typeof import("../entry/orders.ts");
  tools: typeof import("../entry/tools.ts");
}

/** How each part is loaded. */
export type PartLoaders = { readonly [Name in keyof Parts]: () => Promise<Parts[Name]> };

type PartName = keyof Parts;

const loaded: Partial<Parts> = {};
const missing = new Set<PartName>();

/**
 * The part, if it is loaded.
 *
 * @throws {MissingPart} if it is not; then {@linkcode wholly} loads it
 */
export function part<Name extends PartName>(name: Name): Parts[Name] {
  const found = loaded[name];
  if (found) return found as Parts[Name]; // the type system does not follow the name through Partial
  missing.add(name);
  throw new MissingPart(`the engine's part ${name} is not loaded`);
}

/** Does the work with all the parts that it needs; it may be begun several times, so it must change nothing. */
export async function wholly<T>(work: () => T, loaders: PartLoaders): Promise<T> {
  while (true) {
    missing.clear();
    try {
      const result = work();
      // Whatever the work made of a missing part, it is no result.
      if (missing.size === 0) return result;
    } catch (error) {
      if (missing.size === 0) throw error;
    }
    await load([...missing], loaders);
  }
}

/** Loads every part, for those who cannot wait in between. */
export async function loadAll(loaders: PartLoaders): Promise<void> {
  await load(Object.keys(loaders) as PartName[], loaders); // its type says that these are its keys
}

async function load(names: readonly PartName[], loaders: PartLoaders): Promise<void> {
  for (const name of names) Object.assign(loaded, { [name]: await loaders[name]() });
  loaded.shell?.useParser(() => part("parser"));
  loaded.further?.useSeldom(() => part("seldom"));
  for (const reader of [loaded.shell, loaded.seldom]) reader?.useFurther(() => part("further"));
  for (const reader of [loaded.shell, loaded.further, loaded.seldom]) {
    reader?.useLanguages(() => part("languages"));
    reader?.usePlaces(isIn);
  }
}
