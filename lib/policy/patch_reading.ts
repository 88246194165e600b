/** Files that a tool touches without a shell. */
import type { Reading } from "../shell/effect.ts";
import { patchEffects } from "../shell/patch.ts";
import { normalPath } from "../shell/path.ts";

/** What a patch, reduced or whole, does. */
export function patchReading(patch: string): Reading {
  const effects = patchEffects(patch, (path) => normalPath(path));
  // What is written is data here: detectors look at it, the shell does not.
  const invocations = effects.map((effect) => ({
    program: "apply_patch",
    words: ["apply_patch", "path" in effect ? effect.path : ""],
    options: new Map(),
    operands: [],
    effects: [effect],
  }));
  return { invocations, partial: false, overflow: false };
}
