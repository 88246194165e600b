/** How the parts of the engine are loaded, each out of its own bundle. */
import type { PartLoaders } from "../parts/part.ts";

/** By part. */
export const partLoaders: PartLoaders = {
  shell: () => import("./shell.ts"),
  parser: () => import("./parser.ts"),
  further: () => import("./further.ts"),
  seldom: () => import("./seldom.ts"),
  languages: () => import("./languages.ts"),
  sql: () => import("./sql.ts"),
  detectors: () => import("./detectors.ts"),
  orders: () => import("./orders.ts"),
  tools: () => import("./tools.ts"),
};
