/** What retention asks before it deletes: which segments hold records that no endpoint has taken yet. */
import { auditIndex } from "./audit_index.ts";

/** How many such records the log with this path has, by the sequence number of their segment's first link. */
export async function undeliveredIn(path: string): Promise<ReadonlyMap<number, number>> {
  const index = auditIndex(path);
  try {
    return await index.pendingBySegment();
  } finally {
    index.close();
  }
}
