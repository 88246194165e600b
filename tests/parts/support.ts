/** The engine of a hook as it is in the executable: its bundles, each time without anything loaded. */
import { EXECUTABLE } from "../../lib/build/toolchain.ts";
import type * as engine from "../../lib/entry/engine.ts";
import type { PartLoaders, Parts } from "../../lib/parts/part.ts";

let count = 0;

/** A new engine, how its parts are loaded, and which of them were. */
export async function bundledEngine(): Promise<{ engine: typeof engine; parts: PartLoaders; loaded: string[] }> {
  const folder = `file://${await Deno.realPath(`${EXECUTABLE}.bundles`)}`;
  const loaded: string[] = [];
  const version = ++count;
  const load = async <Name extends keyof Parts>(name: Name): Promise<Parts[Name]> => {
    loaded.push(name);
    return await import(`${folder}/${name}.js?${version}`);
  };
  const parts: PartLoaders = {
    shell: () => load("shell"),
    parser: () => load("parser"),
    further: () => load("further"),
    seldom: () => load("seldom"),
    languages: () => load("languages"),
    sql: () => load("sql"),
    detectors: () => load("detectors"),
    orders: () => load("orders"),
    tools: () => load("tools"),
  };
  return { engine: await import(`${folder}/engine.js?${version}`), parts, loaded };
}
