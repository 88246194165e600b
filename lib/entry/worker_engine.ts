/** The built-in engine in the worker: the bundles that a hook loads, all of them. */
import * as engine from "./engine.ts";

/** The engine with all its parts. */
export async function wholeEngine(): Promise<typeof engine> {
  await engine.loadAll({
    shell: () => import("./shell.ts"),
    parser: () => import("./parser.ts"),
    further: () => import("./further.ts"),
    languages: () => import("./languages.ts"),
    sql: () => import("./sql.ts"),
    detectors: () => import("./detectors.ts"),
    orders: () => import("./orders.ts"),
    tools: () => import("./tools.ts"),
  });
  return engine;
}
