/** `axonflow serve` for the tests, from the compiled executable. */
import { AXONFLOW } from "./axonflow.ts";

/** A running endpoint. */
export interface Endpoint extends AsyncDisposable {
  readonly url: string;
  /** The state folder that it writes to. */
  readonly state: string;
}

/** Starts the endpoint on a free port and waits until it is healthy. */
export async function startEndpoint(): Promise<Endpoint> {
  const state = await Deno.makeTempDir({ prefix: "axonflow-endpoint-" });
  const port = freePort();
  const serve = new Deno.Command(AXONFLOW, {
    args: ["serve", "--port", String(port)],
    env: { AXONFLOW_STATE_DIR: state },
    stdin: "null",
    stdout: "null",
    stderr: "inherit",
  }).spawn();
  const url = `http://127.0.0.1:${port}`;
  const endpoint = {
    url,
    state,
    async [Symbol.asyncDispose]() {
      serve.kill("SIGTERM");
      await serve.status;
      await Deno.remove(state, { recursive: true });
    },
  };
  let ended = false;
  serve.status.then(() => ended = true);
  for (const deadline = Date.now() + 10_000; !await isHealthy(url);) {
    if (ended || Date.now() > deadline) throw new Error(`Cannot reach ${url}: axonflow serve does not answer`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return endpoint;
}

function freePort(): number {
  using listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  return listener.addr.port;
}

async function isHealthy(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/health`);
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false; // Not listening yet.
  }
}
