/** The world of a command in memory; sockets and files stay real. */
import type { Io } from "../../lib/cli/io.ts";

export interface MemoryIo extends Io {
  stdout: string;
  stderr: string;
  dropped: boolean;
}

export interface MemoryOptions {
  stdin?: string;
  env?: Record<string, string>;
  os?: string;
  terminal?: boolean;
}

/** An Io whose streams are strings. Permissions are only marked as dropped: the test process still needs them. */
export function memoryIo({ stdin = "", env = {}, os = "linux", terminal = false }: MemoryOptions = {}): MemoryIo {
  const io: MemoryIo = {
    stdout: "",
    stderr: "",
    dropped: false,
    os,
    env: (name) => env[name],
    out: (text) => (io.stdout += text, true),
    err: (text) => (io.stderr += text, true),
    readStdin(limit) {
      if (!io.dropped) throw new Error("stdin was read before the permissions were dropped");
      const bytes = new TextEncoder().encode(stdin);
      return Promise.resolve({ bytes: bytes.subarray(0, limit), truncated: bytes.length > limit });
    },
    stdinIsTerminal: () => terminal,
    stderrIsTerminal: () => terminal,
    dropPermissions: () => void (io.dropped = true),
    onStopSignal: () => {},
  };
  return io;
}

/** Runs the test with a fresh folder, and removes it. */
export async function withFolder(test: (folder: string) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir({ prefix: "axonflow_test_" });
  try {
    await test(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}
