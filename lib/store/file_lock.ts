/** An exclusive lock on an open file, which nobody waits for without end. */

/** The lock of one handle; its users take turns. */
export interface FileLock {
  /** Whether the lock was had in time. */
  acquire(): Promise<boolean>;
  release(): void;
}

// The whole hook ends within 13 s, of which the endpoint may take 10.
const FIRST_WAIT_MS = 1500;
// Who holds the lock that long will not let it go for the next record either.
const LATER_WAIT_MS = 100;

/** Makes the lock. */
export function fileLock(file: Deno.FsFile): FileLock {
  // A request that timed out is still under way: the system grants it one day, and it must be neither asked for twice
  // nor released while somebody relies on it.
  let requested: Promise<void> | undefined;
  let granted = false;
  let waiting = false;
  let patience = FIRST_WAIT_MS;

  function request(): Promise<void> {
    return file.lock(true).then(() => {
      granted = true;
      if (!waiting) release();
    });
  }

  function release(): void {
    granted = false;
    requested = undefined;
    try {
      file.unlockSync();
    } catch {
      // The file was closed, and the lock went with it.
    }
  }

  return {
    async acquire() {
      if (requested === undefined && file.tryLockSync(true)) return granted = true;
      waiting = true;
      let timer: ReturnType<typeof setTimeout> | undefined;
      try {
        requested ??= request();
        const expiry = new Promise<void>((resolve) => timer = setTimeout(resolve, patience));
        await Promise.race([requested, expiry]);
        patience = granted ? FIRST_WAIT_MS : LATER_WAIT_MS;
        return granted;
      } finally {
        waiting = false;
        clearTimeout(timer);
      }
    },
    release,
  };
}
