/** The records of a log as its file holds them, oldest first. */
import type { AuditRecord } from "../../lib/store/record.ts";

export async function recordsIn(path: string): Promise<AuditRecord[]> {
  const lines = (await Deno.readTextFile(path)).split("\n").filter((line) => line !== "");
  return lines.map((line) => JSON.parse(line).record).filter((record) => record !== undefined);
}
