/** The end of the log: the newest link, and what stands behind it. */
import { sha256Bytes } from "../core/sha256.ts";
import { endsWithLine, linesIn, readAt } from "./bytes.ts";
import { type Head, type Link, linkOf } from "./hash_chain.ts";
import type { StrayLine } from "./note.ts";

/** What the next link follows. */
export interface End {
  /** The newest link; undefined if there is none. */
  head: Head | undefined;
  /** The lines behind that link. */
  strays: readonly Uint8Array<ArrayBuffer>[];
}

/** Where a file ends. */
export interface Tail extends End {
  /** Its size in bytes. */
  size: number;
  /** It ends in the middle of a line. */
  torn: boolean;
}

// A record is at most a few KiB; the last line is nearly always within the first step back.
const STEP = 16 * 1024;

const decoder = new TextDecoder();

/** Reads the end of the file, as far back as its newest link; `link` is that link as a whole. */
export function tailOf(file: Deno.FsFile, size: number): Tail & { link?: Link } {
  for (let length = Math.min(STEP, size);; length = Math.min(length * 8, size)) {
    const bytes = readAt(file, size - length, length);
    const lines = [...linesIn(bytes)];
    const strays: Uint8Array<ArrayBuffer>[] = [];
    for (let index = lines.length - 1; index >= 0; index--) {
      const { line, start } = lines[index]!;
      // The first piece may be the end of a longer line, unless the whole file is in view.
      if (start === 0 && length < size) break;
      const link = linkOf(decoder.decode(line));
      if (link) return { size, head: link, link, strays, torn: !endsWithLine(bytes) };
      strays.unshift(line);
    }
    if (length === size) return { size, head: undefined, strays, torn: !endsWithLine(bytes) };
  }
}

/** What a note says of lines that are no links. */
export function strayLines(lines: readonly Uint8Array<ArrayBuffer>[]): Promise<StrayLine[]> {
  return Promise.all(lines.map(async (line) => ({ bytes: line.length, sha256: await sha256Bytes(line) })));
}
