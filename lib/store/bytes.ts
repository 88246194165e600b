/** Reading and writing parts of an open file, and cutting bytes into lines. */

const LINE_END = 0x0a;

/** The bytes from `offset` on, `length` of them unless the file ends before. */
export function readAt(file: Deno.FsFile, offset: number, length: number): Uint8Array<ArrayBuffer> {
  return readInto(new Uint8Array(length), file, offset);
}

/** Fills the bytes with those from `offset` on; what comes back is the part of them that the file could fill. */
export function readInto(
  bytes: Uint8Array<ArrayBuffer>,
  file: Deno.FsFile,
  offset: number,
): Uint8Array<ArrayBuffer> {
  file.seekSync(offset, Deno.SeekMode.Start);
  let filled = 0;
  while (filled < bytes.length) {
    const count = file.readSync(bytes.subarray(filled));
    if (count === null) break;
    filled += count;
  }
  return bytes.subarray(0, filled);
}

/** The size of the file. Unlike its other properties it can be had without a permission. */
export function sizeOf(file: Deno.FsFile): number {
  return file.seekSync(0, Deno.SeekMode.End);
}

/** Writes all bytes where the file stands (at its end, if it was opened to append). */
export function writeAll(file: Deno.FsFile, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length;) written += file.writeSync(bytes.subarray(written));
}

/** The lines without their line ends, empty ones left out; `start` is where each begins. */
export function* linesIn(bytes: Uint8Array<ArrayBuffer>): Generator<{ line: Uint8Array<ArrayBuffer>; start: number }> {
  for (let start = 0; start < bytes.length;) {
    const found = bytes.indexOf(LINE_END, start);
    const end = found < 0 ? bytes.length : found;
    if (end > start) yield { line: bytes.subarray(start, end), start };
    start = end + 1;
  }
}

/** Whether the bytes end with a line end, or there are none. */
export function endsWithLine(bytes: Uint8Array): boolean {
  return bytes.length === 0 || bytes[bytes.length - 1] === LINE_END;
}
