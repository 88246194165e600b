/** A person's file: opened before the permissions go, read only if it matters. */
import { openRegular } from "./open_regular.ts";

/** A file, if there is one. */
export interface OpenedFile {
  path: string;
  /** Whether everybody on this machine may change it. */
  openToAll: boolean;
  /**
   * Its text, or undefined if there is no file. To be asked once: then it is closed.
   *
   * @throws {Error} if it is there but cannot be read
   */
  read(): string | undefined;
}

// Nobody writes that much by hand; it is a mistake, or an attempt to make every hook slow.
const MAX_BYTES = 1024 * 1024;

/** Opens a file. One that cannot be opened says so when it is read, because only then does it matter. */
export function openFile(path: string): OpenedFile {
  let file: Deno.FsFile | undefined;
  let problem: unknown;
  try {
    file = path ? openRegular(path) : undefined;
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) problem = error;
  }
  return {
    path,
    openToAll: Deno.build.os !== "windows" && ((file?.statSync().mode ?? 0) & 0o002) !== 0,
    read() {
      if (problem) throw problem;
      using opened = file;
      return opened && textOf(opened);
    },
  };
}

function textOf(file: Deno.FsFile): string {
  const bytes = new Uint8Array(MAX_BYTES + 1);
  let length = 0;
  while (length < bytes.length) {
    const count = file.readSync(bytes.subarray(length));
    if (count === null) return new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, length));
    length += count;
  }
  throw new RangeError(`it is larger than ${MAX_BYTES} bytes`);
}
