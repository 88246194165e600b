/** A person's overrides, inside the worker: looked at afresh for each call that a policy stops, read when they changed. */
import { openFile } from "../store/opened_file.ts";
import { readOverrides } from "../store/read_overrides.ts";
import type { Override } from "../store/override.ts";
import * as reader from "./overrides.ts";
import type { FromWorker } from "./worker_message.ts";

/** The overrides in the file at each moment; what is wrong with it is told once for each state of it. */
export function overridesIn(path: string, post: (message: FromWorker) => void): () => Promise<readonly Override[]> {
  const load = () => Promise.resolve(reader);
  const say = (notice: string) => post({ notice });
  let known: { state: string; overrides: Promise<readonly Override[]> } | undefined;
  return () => {
    // Looked at before it is read: what changes meanwhile is read the next time.
    const state = stateOf(path);
    if (known?.state !== state) known = { state, overrides: readOverrides(openFile(path), load, say) };
    return known.overrides;
  };
}

/** Every change makes a new file, so one of these differs. */
function stateOf(path: string): string {
  try {
    const { ino, mtime, size } = Deno.statSync(path);
    return `${ino} ${mtime?.getTime()} ${size}`;
  } catch (error) {
    return error instanceof Error ? error.name : "unknown"; // Not there, or not readable, which reading says.
  }
}
