/** A real log with its index, in a folder of its own; `using` removes it. */
import { type AuditLog, openLog } from "../../../lib/store/log.ts";
import { auditIndex, type OpenIndex } from "../../../lib/store/audit_index.ts";

export interface IndexedLog extends Disposable {
  path: string;
  log: AuditLog;
  index: OpenIndex;
  /** Another index of the same log, as another process has it. */
  again(): OpenIndex;
}

export function indexedLog(now: () => number = Date.now): IndexedLog {
  const folder = Deno.makeTempDirSync({ prefix: "axonflow-test-" });
  const path = `${folder}/audit.jsonl`;
  const log = openLog(path, { now });
  const opened = [auditIndex(path)];
  return {
    path,
    log,
    index: opened[0]!,
    again() {
      const index = auditIndex(path);
      opened.push(index);
      return index;
    },
    [Symbol.dispose]() {
      for (const index of opened) index.close();
      log.close();
      Deno.removeSync(folder, { recursive: true });
    },
  };
}
