/**
 * Running `mcp`, `serve` and `audit flush` in a worker that may do only what its command needs, under a main thread that
 * may nothing.
 */
import type { FromWorker, StartMessage } from "../entry/worker_message.ts";
import type { FlushReport } from "../deliver/flush.ts";
import { hostAndPort } from "../core/net.ts";
import type { Probe } from "../core/probe.ts";
import { RunError } from "./command.ts";
import type { Io } from "./io.ts";

/** What the worker may reach. */
export interface Permissions {
  /** `host:port`. */
  net: string[];
  /** The files and folders that it may open, to read and to write. */
  files: string[];
  /** The files that it may read only. */
  readable: string[];
}

/**
 * Runs the command to its end; the result is the exit code.
 *
 * @param on told what a `probe` or a `flush` found
 */
export function runNarrowed(
  start: StartMessage,
  allowed: Permissions,
  io: Io,
  on: { probes?: (probes: Probe[]) => void; flushed?: (report: FlushReport) => void } = {},
): Promise<number> {
  const worker = narrowWorker(allowed);
  const { promise, resolve } = Promise.withResolvers<number>();
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    if (data === "ready") {
      // Not before: the worker's modules may still be loading.
      io.dropPermissions();
      worker.postMessage("go");
    } else if ("listening" in data) {
      io.err(`axonflow: serving on http://${hostAndPort(data.listening)}\n`);
    } else if ("notice" in data) {
      io.err(`axonflow: ${data.notice}\n`);
    } else if ("probes" in data) {
      on.probes?.(data.probes);
    } else if ("flushed" in data) {
      on.flushed?.(data.flushed);
    } else if ("error" in data) {
      io.err(`axonflow: ${data.error}\n`);
      resolve(1);
    } else {
      resolve(data.exit);
    }
  };
  worker.onerror = (event) => {
    event.preventDefault();
    io.err(`axonflow: internal error: ${event.message}\n`);
    resolve(1);
  };
  io.onStopSignal(() => worker.postMessage("stop"));
  worker.postMessage(start);
  return promise.finally(() => worker.terminate());
}

function narrowWorker({ net, files, readable }: Permissions): Worker {
  const read = [...files, ...readable];
  const permissions = { net, read, write: files, env: false, run: false, sys: false, ffi: false, import: false };
  try {
    return new Worker(new URL("../entry/worker.ts", import.meta.url).href, { type: "module", deno: { permissions } });
  } catch (error) {
    // A worker can have no permission that the program lacks.
    if (!(error instanceof Deno.errors.NotCapable)) throw error;
    throw new RunError(
      `Cannot use ${net[0]}: this build may reach the endpoint that it was compiled for, and nothing else`,
    );
  }
}
