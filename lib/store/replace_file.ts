/** Replacing a file as a whole: whoever reads it finds what was there before or all that is new, whatever happens. */
import { writeAll } from "./bytes.ts";

/** Writes the file anew; only its owner may read it. Two must not do it at once: they hold a lock. */
export function replaceFile(path: string, bytes: Uint8Array<ArrayBuffer>): void {
  // Always the same name: what a process leaves that ends here is overwritten the next time.
  const draft = `${path}.tmp`;
  const file = Deno.openSync(draft, { write: true, create: true, truncate: true, mode: 0o600 });
  try {
    writeAll(file, bytes);
    file.syncSync();
  } finally {
    file.close();
  }
  Deno.renameSync(draft, path);
}
