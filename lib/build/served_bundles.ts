/** `axonflow serve` out of the bundles, before there is an executable. */

/** It listens at the address until it is ended. */
export interface Served {
  url: string;
  end(): Promise<void>;
}

/** It is there within two seconds; what takes this long will not come. */
const PATIENCE_MS = 60_000;

/**
 * Starts it and waits until it listens.
 *
 * @param args those of Deno up to the program's own
 * @throws {Error} with what it said, if it ends or says nothing of an address in time
 */
export async function servedBundles(args: readonly string[], env: Record<string, string>): Promise<Served> {
  const process = new Deno.Command(Deno.execPath(), {
    args: [...args, "serve", "--port", "0"],
    env,
    clearEnv: true,
    stdin: "null",
    stdout: "null",
    stderr: "piped",
  }).spawn();
  async function end(): Promise<void> {
    try {
      process.kill("SIGTERM");
    } catch (error) {
      // It has ended by itself; whoever called it knows why.
      if (!(error instanceof TypeError || error instanceof Deno.errors.NotFound)) throw error;
    }
    await process.status;
  }
  const timer = setTimeout(end, PATIENCE_MS);
  let said = "";
  try {
    for await (const text of process.stderr.pipeThrough(new TextDecoderStream())) {
      said += text;
      const url = /serving on (http:\/\/\S+)/.exec(said)?.[1];
      if (url) return { url, end };
    }
  } finally {
    clearTimeout(timer);
  }
  throw new Error(`Cannot serve out of the bundles: ${said || `nothing was said for ${PATIENCE_MS / 1000} s`}`);
}
