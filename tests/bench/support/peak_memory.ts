/** The most memory that the executable ever had, by what Linux says of it. */
import { EXECUTABLE } from "../../../lib/build/toolchain.ts";

const LOOK_EVERY_MS = 10;

/** Runs axonflow with its state in the folder; the result is in MiB, and unknown on other systems. */
export async function peakMemory(args: readonly string[], stateDir: string): Promise<number | undefined> {
  const process = new Deno.Command(`./${EXECUTABLE}`, {
    args: [...args],
    env: { AXONFLOW_STATE_DIR: stateDir },
    clearEnv: true,
    stdin: "null",
    stdout: "null",
    stderr: "null",
  }).spawn();
  let peak: number | undefined;
  let running = true;
  const ended = process.status.then(() => running = false);
  while (running) {
    const kib = /VmHWM:\s*(\d+)/.exec(await statusOf(process.pid))?.[1];
    if (kib) peak = Number(kib) / 1024;
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))]);
  }
  return peak;
}

async function statusOf(pid: number): Promise<string> {
  try {
    return await Deno.readTextFile(`/proc/${pid}/status`);
  } catch {
    return ""; // It has ended, or this is no Linux.
  }
}
