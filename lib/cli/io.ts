/** The world as a value: only `cli/` touches streams, environment and the process. */
import type { Environment } from "../core/environment.ts";

export interface Io {
  env: Environment;
  os: string;
  /** Writes to stdout: the result or the protocol. False if it could not be written, though somebody wants it. */
  out(text: string): boolean;
  /** Writes to stderr: talk. False if nobody reads it. */
  err(text: string): boolean;
  /** All of stdin. Bytes past `limit` are read, so that the writer can finish, and thrown away. */
  readStdin(limit: number): Promise<{ bytes: Uint8Array; truncated: boolean }>;
  stdinIsTerminal(): boolean;
  stderrIsTerminal(): boolean;
  /** Gives up every permission for good. */
  dropPermissions(): void;
  /** Calls back when the process is asked to end (Ctrl-C, SIGTERM). */
  onStopSignal(callback: () => void): void;
}

/** The real world. */
export const denoIo: Io = {
  env: (name) => Deno.env.get(name),
  os: Deno.build.os,
  out: (text) => writeAll(Deno.stdout, text) !== "failed",
  err: (text) => writeAll(Deno.stderr, text) === "written",
  readStdin,
  stdinIsTerminal: () => Deno.stdin.isTerminal(),
  stderrIsTerminal: () => Deno.stderr.isTerminal(),
  dropPermissions() {
    for (const name of ["net", "env", "read", "write", "run", "sys", "ffi", "import"] as const) {
      Deno.permissions.revokeSync({ name });
    }
  },
  onStopSignal(callback) {
    const last = Deno.build.os === "windows" ? "SIGBREAK" : "SIGTERM";
    for (const signal of ["SIGINT", last] as const) Deno.addSignalListener(signal, callback);
  },
};

async function readStdin(limit: number): Promise<{ bytes: Uint8Array; truncated: boolean }> {
  let buffer = new Uint8Array(64 * 1024);
  let length = 0;
  let truncated = false;
  while (true) {
    if (length === buffer.length && length < limit) {
      const larger = new Uint8Array(Math.min(limit, buffer.length * 2));
      larger.set(buffer);
      buffer = larger;
    }
    const full = length === buffer.length;
    const count = await Deno.stdin.read(full ? new Uint8Array(64 * 1024) : buffer.subarray(length));
    if (count === null) return { bytes: buffer.subarray(0, length), truncated };
    if (full) truncated ||= count > 0;
    else length += count;
  }
}

function writeAll(stream: { writeSync(bytes: Uint8Array): number }, text: string): "written" | "unread" | "failed" {
  const bytes = new TextEncoder().encode(text);
  try {
    for (let written = 0; written < bytes.length;) written += stream.writeSync(bytes.subarray(written));
    return "written";
  } catch (error) {
    // Whoever reads may stop when they have seen enough; a full disk is another matter.
    return error instanceof Deno.errors.BrokenPipe ? "unread" : "failed";
  }
}
