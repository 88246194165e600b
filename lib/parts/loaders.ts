/** How the bundles refer to each other: by promises that only `main.ts` can keep, behind its literal `import()`s. */
import type { PartLoaders } from "./part.ts";

/** The built-in engine. */
export type LoadEngine = () => Promise<typeof import("../entry/engine.ts")>;

/** The examples of the built-in policies. */
export type LoadExamples = () => Promise<typeof import("../entry/examples.ts")>;

/** The reader of a person's own policies. */
export type LoadOwn = () => Promise<typeof import("../entry/own.ts")>;

/** The reader of a person's overrides. */
export type LoadOverrides = () => Promise<typeof import("../entry/overrides.ts")>;

/** Every command but the hook. */
export type LoadRest = () => Promise<typeof import("../entry/rest.ts")>;

/** What a command may load. */
export interface Loaders {
  loadEngine: LoadEngine;
  /** The parts of the engine that are not there yet; absent where it is there as a whole. */
  parts?: PartLoaders;
  loadOwn: LoadOwn;
  loadOverrides: LoadOverrides;
  loadExamples: LoadExamples;
}

/** The engine with all its parts, for those who do not judge by the governor of a hook. */
export async function loadWholeEngine({ loadEngine, parts }: Pick<Loaders, "loadEngine" | "parts">) {
  const engine = await loadEngine();
  if (parts) await engine.loadAll(parts);
  return engine;
}
