/** axonflow: see README.md. This is the only place that ends the process, and, with part_loaders.ts, the one that names the bundles. */
import { denoIo } from "./lib/cli/io.ts";
import { main } from "./lib/cli/main.ts";
import { partLoaders } from "./lib/entry/part_loaders.ts";

Deno.exit(
  await main(Deno.args, denoIo, {
    loadEngine: () => import("./lib/entry/engine.ts"),
    parts: partLoaders,
    loadOwn: () => import("./lib/entry/own.ts"),
    loadOverrides: () => import("./lib/entry/overrides.ts"),
    loadExamples: () => import("./lib/entry/examples.ts"),
    loadRest: () => import("./lib/entry/rest.ts"),
  }),
);
