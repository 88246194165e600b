/** A log that cannot be opened. What it loses is counted on the page beside it, if that can be had. */
import { openPage } from "./open_files.ts";
import { countLoss } from "./page.ts";
import type { AuditTrail } from "./record.ts";

/** The trail of the log with this path, which cannot be opened because of the error; no path, if none is known. */
export function unopenedLog(error: unknown, path?: string): AuditTrail {
  const page = path === undefined ? undefined : openPage(path);
  return {
    async append() {
      if (page) await countLoss(page, Date.now(), error);
      throw error;
    },
  };
}
