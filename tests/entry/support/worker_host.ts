/** The main thread's part of the protocol, for tests: everything the worker says, and its exit code. */
import type { FromWorker, StartMessage } from "../../../lib/entry/worker_message.ts";

/** A running worker. */
export interface HostedWorker extends Disposable {
  /** The next message of the worker. */
  next(): Promise<FromWorker>;
  stop(): void;
}

/** Starts the real worker with the given permissions, up to and including `go`. */
export async function hostWorker(start: StartMessage, permissions: Deno.PermissionOptions): Promise<HostedWorker> {
  const worker = new Worker(new URL("../../../lib/entry/worker.ts", import.meta.url), {
    type: "module",
    deno: { permissions },
  });
  const messages: FromWorker[] = [];
  const waiting: ((message: FromWorker) => void)[] = [];
  worker.onmessage = ({ data }) => {
    const waiter = waiting.shift();
    if (waiter) waiter(data);
    else messages.push(data);
  };
  const next = () => {
    const message = messages.shift();
    return message === undefined
      ? new Promise<FromWorker>((resolve) => waiting.push(resolve))
      : Promise.resolve(message);
  };
  worker.postMessage(start);
  const ready = await next();
  if (ready !== "ready") throw new Error(`Cannot start the worker: it said ${JSON.stringify(ready)}`);
  worker.postMessage("go");
  return { next, stop: () => worker.postMessage("stop"), [Symbol.dispose]: () => worker.terminate() };
}

// As a program it is `axonflow mcp` without a command line: the start message is the first argument.
if (import.meta.main) {
  const hosted = await hostWorker(JSON.parse(Deno.args[0]!), { net: true, read: true, write: true });
  Deno.addSignalListener("SIGTERM", () => hosted.stop());
  while (true) {
    const message = await hosted.next();
    if (typeof message === "object" && "exit" in message) Deno.exit(message.exit);
    await Deno.stderr.write(new TextEncoder().encode(JSON.stringify(message) + "\n"));
  }
}
