/** A process that appends records to a log without end, and archives full segments; the id of each stands on stdout once it is on record. */
import { openLog } from "../../../lib/store/log.ts";
import { record } from "../../support/record.ts";

const log = openLog(Deno.args[0]!, { segmentBytes: 64 * 1024 });
const encoder = new TextEncoder();
while (true) {
  const each = record({ query: "x".repeat(Math.floor(Math.random() * 3000)) });
  await log.append(each);
  // A tenth of all records is enough to be killed in the middle of an archiving now and then.
  if (Math.random() < 0.1) await log.upkeep();
  Deno.stdout.writeSync(encoder.encode(`${each.id}\n`));
}
