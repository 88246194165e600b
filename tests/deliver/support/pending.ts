/** Logs with pending records, and what became of them. */
import { logPath } from "../../../lib/core/paths.ts";
import { openLog } from "../../../lib/store/log.ts";
import type { Link } from "../../../lib/store/hash_chain.ts";
import { filesOf } from "../../../lib/store/segments.ts";
import { verifyLog } from "../../../lib/store/verify.ts";
import { record } from "../../support/record.ts";

/** Writes so many pending records into the log in the folder, meant for the endpoint if there is one; their ids. */
export async function writePending(folder: string, count: number, endpoint?: string): Promise<string[]> {
  using log = opened(folder);
  await log.upkeep();
  await Deno.mkdir(filesOf(logPath(folder)).index, { recursive: true });
  const ids: string[] = [];
  for (let index = 0; index < count; index++) {
    const pending = record({
      timestamp: new Date().toISOString(),
      query: `echo ${index}`,
      delivery: "pending",
      ...(endpoint !== undefined && { delivery_endpoint: endpoint }),
    });
    await log.append(pending);
    ids.push(pending.id);
  }
  return ids;
}

/** The links of the log in the folder, which must verify. */
export async function linksIn(folder: string): Promise<Link[]> {
  const { problems } = await verifyLog(logPath(folder));
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  using log = opened(folder);
  return await log.links();
}

/** The ids of the records in the folder's log, oldest first. */
export async function recordIds(folder: string): Promise<string[]> {
  return (await linksIn(folder)).flatMap(({ record }) => record ? [record.id] : []);
}

/** The ids of the records that are marked as delivered, in the order of the marks. */
export async function deliveredIds(folder: string): Promise<string[]> {
  return (await linksIn(folder)).flatMap(({ note }) => note?.kind === "delivered" ? [note.record_id] : []);
}

function opened(folder: string) {
  const log = openLog(logPath(folder));
  return { ...log, [Symbol.dispose]: () => log.close() };
}
