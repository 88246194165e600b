/** The log's files as a process holds them: opened once, used after the permissions are gone. */
import { GENESIS } from "./hash_chain.ts";
import { openRegular } from "./open_regular.ts";
import { archivesOf, filesOf } from "./segments.ts";
import { type End, tailOf } from "./tail.ts";

export interface OpenFiles {
  log: Deno.FsFile;
  /** Undefined where it cannot be had: then losses are not counted. */
  page: Deno.FsFile | undefined;
  /** Undefined where there is none yet: then nothing is signed. */
  key: Deno.FsFile | undefined;
  /** What the log of this size, without a link in it, goes on from; undefined if it cannot be known any more. */
  base(size: number): End | undefined;
  wantsUpkeep: boolean;
}

// A log this short may hold no link at all; its base is then looked up while it can be.
const SHORT = 16 * 1024;

/**
 * Opens the files, and makes the log and its folder if need be.
 *
 * @throws {Deno.errors.PermissionDenied} and other system errors if the log cannot be opened for reading and writing
 */
export function openFiles(path: string, segmentBytes: number): OpenFiles {
  const { key } = filesOf(path);
  const log = openLogFile(path);
  const size = log.statSync().size;
  const keyFile = openedIfThere(() => openRegular(key));
  const base = size < SHORT ? baseOf(path) : undefined;
  return {
    log,
    page: openPage(path),
    key: keyFile,
    // A log that has become shorter was archived; what was looked up when it was opened holds no more.
    base: (now) => baseOf(path) ?? (now >= size ? base : undefined),
    wantsUpkeep: !keyFile || size >= segmentBytes,
  };
}

/** Opens the page of the log with this path, and makes it if need be; undefined where it cannot be had. */
export function openPage(path: string): Deno.FsFile | undefined {
  const { page } = filesOf(path);
  return openedIfThere(() => Deno.openSync(page, { read: true, write: true, create: true, mode: 0o600 }));
}

function openLogFile(path: string): Deno.FsFile {
  // Whatever a link leads to would be changed, here and when a segment is full; and made, if there is nothing yet.
  if (isLink(path)) throw new TypeError("it is a symbolic link");
  const file = openOrMake(path);
  try {
    // Somebody may have put one there in between.
    if (Deno.lstatSync(path).isSymlink) throw new TypeError("it is a symbolic link");
    const { isFile, mode } = file.statSync();
    if (!isFile) throw new TypeError("it is no regular file");
    // A log that was made by hand may be open to others; what is in it is for its owner.
    if (Deno.build.os !== "windows" && (mode ?? 0) & 0o077) Deno.chmodSync(path, 0o600);
    return file;
  } catch (error) {
    file.close();
    throw error;
  }
}

function isLink(path: string): boolean {
  try {
    return Deno.lstatSync(path).isSymlink;
  } catch {
    return false; // There is none, or opening it says what is wrong.
  }
}

function openOrMake(path: string): Deno.FsFile {
  const options = { read: true, append: true, create: true, mode: 0o600 } as const;
  try {
    return Deno.openSync(path, options);
  } catch (error) {
    // The permissions are still there, so it is the runtime itself that says no.
    if (error instanceof Deno.errors.NotCapable) {
      throw new Deno.errors.PermissionDenied("no program may keep files below /proc, /sys or /dev", { cause: error });
    }
    if (!(error instanceof Deno.errors.NotFound)) throw error;
    Deno.mkdirSync(filesOf(path).folder, { recursive: true, mode: 0o700 });
    return Deno.openSync(path, options);
  }
}

/** What the log goes on from where it holds no link: the end of the newest archived segment, or nothing. */
export function baseOf(path: string): End | undefined {
  try {
    const archive = archivesOf(path).at(-1);
    if (!archive) return { head: GENESIS, strays: [] };
    using file = openRegular(archive.path);
    return tailOf(file, file.statSync().size);
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
