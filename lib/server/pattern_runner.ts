/**
 * Running somebody's pattern. V8's linear engine does not take every pattern that the lint lets through, and a pattern
 * like `a*a*b` takes minutes on a long input; so it runs in a worker that may nothing, and that ends when its time is up.
 */

const BUDGET_MS = 250;
const MAX_WAITING = 8;

/** What is asked of a runner. */
export interface PatternRun {
  pattern: RegExp;
  input: string;
  /** At most so many matches are given. */
  limit: number;
}

/** A pattern that was not run, or not to its end; the message says why. */
export class PatternError extends Error {
  override name = "PatternError";

  constructor(readonly kind: "slow" | "busy", message: string) {
    super(message);
  }
}

// As data, because a worker inside the worker of `axonflow serve` can read no file.
const CODE = `
self.onmessage = ({ data: { source, flags, input, limit } }) => {
  const found = input.matchAll(new RegExp(source, flags)).take(limit);
  self.postMessage(found.map(([text]) => text).toArray());
};
self.postMessage("ready");
`;

/** Runs patterns one after the other in a worker of its own, which it starts when the first comes. */
export class PatternRunner {
  #worker: Promise<Worker> | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  /**
   * What the pattern finds.
   *
   * @throws {PatternError} if it takes too long, or if too many others wait
   */
  async run(asked: PatternRun): Promise<string[]> {
    if (this.#waiting >= MAX_WAITING) throw new PatternError("busy", "too many patterns are being tried");
    this.#waiting++;
    const result = this.#last.then(() => this.#runAlone(asked));
    this.#last = result.catch(() => {});
    return await result.finally(() => this.#waiting--);
  }

  /** Ends the worker. */
  async [Symbol.asyncDispose](): Promise<void> {
    (await this.#worker)?.terminate();
    this.#worker = undefined;
  }

  async #runAlone({ pattern: { source, flags }, input, limit }: PatternRun): Promise<string[]> {
    const worker = await (this.#worker ??= startedWorker());
    const { promise, resolve, reject } = Promise.withResolvers<string[]>();
    const timer = setTimeout(() => {
      worker.terminate();
      this.#worker = undefined;
      reject(new PatternError("slow", `it took longer than ${BUDGET_MS} ms on this input`));
    }, BUDGET_MS);
    worker.onmessage = ({ data }: MessageEvent<string[]>) => resolve(data);
    worker.postMessage({ source, flags: `g${flags}`, input, limit });
    return await promise.finally(() => clearTimeout(timer));
  }
}

function startedWorker(): Promise<Worker> {
  const url = `data:text/javascript,${encodeURIComponent(CODE)}`;
  const worker = new Worker(url, { type: "module", deno: { permissions: "none" } });
  return new Promise((resolve) => worker.onmessage = () => resolve(worker));
}
