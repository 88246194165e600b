/** Changing `overrides.json`: under a lock, and replaced as a whole, so that no reader ever sees half of it. */
import { fileLock } from "./file_lock.ts";
import type { Override } from "./override.ts";
import { overridesIn, VERSION } from "./overrides.ts";
import { replaceFile } from "./replace_file.ts";

// An ended override is of interest for a while; the audit log knows it for good.
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

/** What a change makes of the overrides. */
export interface Change<T> {
  overrides: readonly Override[];
  result: T;
}

/**
 * Reads the file, changes what is in it and writes it back. The file and its folder are made if need be.
 *
 * @throws {OverridesError} if what is there cannot be used; it is left as it is
 * @throws {Deno.errors.TimedOut} if another process holds the lock
 */
export async function changeOverrides<T>(
  path: string,
  change: (overrides: readonly Override[]) => Change<T> | Promise<Change<T>>,
  now = Date.now(),
): Promise<T> {
  // The file itself is replaced, so its lock would be on one that is gone.
  const file = Deno.openSync(`${path}.lock`, { write: true, create: true, mode: 0o600 });
  const lock = fileLock(file);
  let acquired = false;
  try {
    acquired = await lock.acquire();
    if (!acquired) throw new Deno.errors.TimedOut("another process is changing it");
    const { overrides, result } = await change(existing(path));
    replace(path, overrides.filter(({ expires_at }) => Date.parse(expires_at) > now - KEPT_MS));
    return result;
  } finally {
    if (acquired) lock.release();
    file.close();
  }
}

function existing(path: string): Override[] {
  try {
    return overridesIn(Deno.readTextFileSync(path));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
}

function replace(path: string, overrides: readonly Override[]): void {
  const text = `${JSON.stringify({ version: VERSION, overrides }, null, 2)}\n`;
  overridesIn(text); // What nobody could read must not replace what is there.
  replaceFile(path, new TextEncoder().encode(text));
}
