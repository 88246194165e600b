/** Replacing a file as a whole: whoever reads it finds what was there before or all that is new, whatever happens. */
import { writeAll } from "./bytes.ts";

/** Writes the file anew; only its owner may read it. Two must not do it at once: they hold a lock. */
export function replaceFile(path: string, bytes: Uint8Array<ArrayBuffer>): void {
  // Always the same name: what a process leaves that ends here is gone the next time. Made anew, because a file that is
  // there keeps its mode, and a link leads elsewhere.
  const draft = `${path}.tmp`;
  removeLeftover(draft);
  const file = Deno.openSync(draft, { write: true, createNew: true, mode: 0o600 });
  try {
    writeAll(file, bytes);
    file.syncSync();
  } finally {
    file.close();
  }
  Deno.renameSync(draft, path);
}

function removeLeftover(draft: string): void {
  try {
    Deno.removeSync(draft);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
}
