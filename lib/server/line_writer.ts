/** Lines onto a stream that may be slow: a reader that does not read must not hold up decisions, nor fill the memory. */

const MAX_WAITING = 1000;

/** What takes bytes. */
interface Stream {
  write(bytes: Uint8Array): Promise<number>;
}

/** A function that writes lines one after the other; what comes too fast is left out, and said so. */
export function lineWriter(stream: Stream): (line: string) => void {
  const encoder = new TextEncoder();
  let waiting: string[] = [];
  let dropped = 0;
  let writing = false;

  async function writeAll(): Promise<void> {
    writing = true;
    while (waiting.length > 0) {
      const lines = waiting;
      waiting = [];
      if (dropped > 0) lines.push(`${JSON.stringify({ dropped })}\n`);
      dropped = 0;
      const bytes = encoder.encode(lines.join(""));
      for (let written = 0; written < bytes.length;) written += await stream.write(bytes.subarray(written));
    }
    writing = false;
  }

  return function writeLine(line) {
    if (waiting.length >= MAX_WAITING) dropped++;
    else waiting.push(line);
    // Whoever read the lines is gone; there is nobody to tell, and the endpoint goes on.
    if (!writing) writeAll().catch(() => {});
  };
}
