/** The log's files as a process holds them: opened once, used after the permissions are gone. */
import { GENESIS, type Head } from "./hash_chain.ts";
import { archivesOf, filesOf, MAX_SEGMENT_BYTES } from "./segments.ts";
import { tailOf } from "./tail.ts";

export interface OpenFiles {
  log: Deno.FsFile;
  /** Undefined where it cannot be had: then losses are not counted. */
  page: Deno.FsFile | undefined;
  /** Undefined where there is none yet: then nothing is signed. */
  key: Deno.FsFile | undefined;
  /** The head that an empty log follows; undefined if it cannot be looked up any more. */
  base(): Head | undefined;
  wantsUpkeep: boolean;
}

// A log this short may hold no link at all; its base is then looked up while it can be.
const SHORT = 16 * 1024;

/**
 * Opens the files, and makes the log and its folder if need be.
 *
 * @throws {Deno.errors.PermissionDenied} and other system errors if the log cannot be opened for reading and writing
 */
export function openFiles(path: string): OpenFiles {
  const { key, page } = filesOf(path);
  const log = openLogFile(path);
  const size = log.statSync().size;
  const keyFile = openedIfThere(() => Deno.openSync(key));
  let known = size < SHORT ? baseOf(path) : undefined;
  return {
    log,
    page: openedIfThere(() => Deno.openSync(page, { read: true, write: true, create: true, mode: 0o600 })),
    key: keyFile,
    base: () => known ??= baseOf(path),
    wantsUpkeep: !keyFile || size >= MAX_SEGMENT_BYTES,
  };
}

function openLogFile(path: string): Deno.FsFile {
  const file = openOrMake(path);
  // A log that was made by hand may be open to others; what is in it is for its owner.
  if (Deno.build.os !== "windows" && (file.statSync().mode ?? 0) & 0o077) Deno.chmodSync(path, 0o600);
  return file;
}

function openOrMake(path: string): Deno.FsFile {
  const options = { read: true, append: true, create: true, mode: 0o600 } as const;
  try {
    return Deno.openSync(path, options);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
    Deno.mkdirSync(filesOf(path).folder, { recursive: true, mode: 0o700 });
    return Deno.openSync(path, options);
  }
}

/** What the log goes on from where it holds no link: the end of the newest archived segment, or nothing. */
function baseOf(path: string): Head | undefined {
  try {
    const archive = archivesOf(path).at(-1);
    if (!archive) return GENESIS;
    using file = Deno.openSync(archive.path);
    return tailOf(file, file.statSync().size).head;
  } catch {
    return undefined; // The permissions are gone, or the folder cannot be read.
  }
}

function openedIfThere(open: () => Deno.FsFile): Deno.FsFile | undefined {
  try {
    return open();
  } catch {
    return undefined; // The log works without.
  }
}
