/** The bundles' entries without the bundles. */
import * as engine from "../../lib/entry/engine.ts";
import * as own from "../../lib/entry/own.ts";
import * as overrides from "../../lib/entry/overrides.ts";
import * as examples from "../../lib/entry/examples.ts";
import * as rest from "../../lib/entry/rest.ts";

export const LOADERS = {
  loadEngine: () => Promise.resolve(engine),
  loadOwn: () => Promise.resolve(own),
  loadOverrides: () => Promise.resolve(overrides),
  loadExamples: () => Promise.resolve(examples),
  loadRest: () => Promise.resolve(rest),
};
