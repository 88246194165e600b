/// <reference no-default-lib="true" />
/// <reference lib="deno.worker" />
/** The worker bundle: `mcp`, `serve` and `audit flush`, with no more permissions than they need. The protocol: worker_message.ts. */
import { messageOf } from "../core/message_of.ts";
import { probePermissions } from "../core/probe.ts";
import { oneLine } from "../core/text.ts";
import { runFlush } from "./run_flush.ts";
import { runMcp } from "./run_mcp.ts";
import { runServe, type WorkerWorld } from "./run_serve.ts";
import type { FromWorker, StartMessage, ToWorker } from "./worker_message.ts";

const MAX_ERROR = 300;

const stopping = new AbortController();
let start: StartMessage | undefined;
let running = false;

function post(message: FromWorker): void {
  self.postMessage(message);
}

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  if (data === "go") begin();
  else if (data === "stop") stop();
  else {
    start = data;
    post("ready");
  }
};

async function begin(): Promise<void> {
  if (!start || running) return;
  running = true;
  try {
    const world = { stop: stopping.signal, post };
    await runCommand(start, world);
    post({ exit: 0 });
  } catch (error) {
    post({ error: oneLine(messageOf(error), MAX_ERROR) });
  }
}

async function runCommand(start: StartMessage, world: WorkerWorld): Promise<void> {
  switch (start.command) {
    case "mcp":
      return await runMcp(start, world);
    case "serve":
      return await runServe(start, world);
    case "flush":
      return await runFlush(start, world);
    case "probe":
      return world.post({ probes: await probePermissions(start.targets) });
  }
}

function stop(): void {
  stopping.abort();
  if (!running) post({ exit: 0 });
}
