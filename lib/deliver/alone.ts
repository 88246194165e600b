/** One deliverer at a time for each log. */

/** Runs the action, unless another process runs one; nobody waits for the other. */
export type Alone = <T>(action: () => Promise<T>) => Promise<T | undefined>;

/** Guards actions by the lock of this file; the system takes it back from a process that dies. */
export function aloneBy(path: string): Alone {
  return async (action) => {
    const file = Deno.openSync(path, { read: true, write: true, create: true, mode: 0o600 });
    try {
      if (!file.tryLockSync(true)) return undefined;
      return await action();
    } finally {
      file.close(); // And the lock goes with it.
    }
  };
}
