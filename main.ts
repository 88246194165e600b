/** axonflow: see README.md. This is the only place that ends the process, and the one that names the bundles. */
import { denoIo } from "./lib/cli/io.ts";
import { main } from "./lib/cli/main.ts";

Deno.exit(
  await main(Deno.args, denoIo, {
    loadEngine: () => import("./lib/entry/engine.ts"),
    parts: {
      shell: () => import("./lib/entry/shell.ts"),
      parser: () => import("./lib/entry/parser.ts"),
      further: () => import("./lib/entry/further.ts"),
      languages: () => import("./lib/entry/languages.ts"),
      sql: () => import("./lib/entry/sql.ts"),
      detectors: () => import("./lib/entry/detectors.ts"),
      orders: () => import("./lib/entry/orders.ts"),
      tools: () => import("./lib/entry/tools.ts"),
    },
    loadOwn: () => import("./lib/entry/own.ts"),
    loadOverrides: () => import("./lib/entry/overrides.ts"),
    loadExamples: () => import("./lib/entry/examples.ts"),
    loadRest: () => import("./lib/entry/rest.ts"),
  }),
);
