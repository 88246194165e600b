/** One moment by which everything has to be done. */
import { EndpointError } from "./failure.ts";

/** A moment on the monotonic clock (`performance.now()`), in milliseconds. */
export type Deadline = number;

/** The moment that lies `ms` milliseconds ahead. */
export function deadlineIn(ms: number): Deadline {
  return performance.now() + ms;
}

/**
 * The promise's value, or a `timeout` failure once the deadline has passed; `onExpiry` then frees what the promise
 * holds.
 */
export async function within<T>(promise: Promise<T>, deadline: Deadline, onExpiry: () => void): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const expiry = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      onExpiry();
      reject(new EndpointError("timeout", "no answer in time"));
    }, Math.max(0, deadline - performance.now()));
  });
  // The loser of the race may still reject; nobody is interested any more.
  promise.catch(() => {});
  try {
    return await Promise.race([promise, expiry]);
  } finally {
    clearTimeout(timer);
  }
}
