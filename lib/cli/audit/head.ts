/** `axonflow audit head`: the head of the chain, signed, to be kept where nobody who can change the log can change it. */
import { readRetentionDays } from "../../core/config.ts";
import { messageOf } from "../../core/message_of.ts";
import { openLog } from "../../store/log.ts";
import type { SignedHead } from "../../store/note.ts";
import { publicKeyOf } from "../../store/public_key.ts";
import { snapshotOf } from "../../store/snapshot.ts";
import { RunError } from "../command.ts";
import { prepareLog } from "../prepare_log.ts";
import { auditLogPath } from "../state_paths.ts";
import type { Verb } from "../verb.ts";

export const head: Verb = {
  name: "head",
  usage: "head [--json]",
  summary: "Sign the head of the chain and print it, to be kept elsewhere for verify --expect-head",
  docs: [["--json", "The whole signed head and the public key, instead of the hash alone"]],
  options: { boolean: ["json"] },
  async run(options, { io }) {
    const path = auditLogPath(io);
    await prepareLog(path, { retentionDays: readRetentionDays(io.env) });
    const signed = await sealed(path);
    if (!signed) throw new RunError("There is no record yet, so there is no head");
    const { seq, hash, time, key_id, signature } = signed;
    const head = { seq, hash, time, key_id, signature, public_key: publicKeyOf(path) };
    io.out(options.json ? `${JSON.stringify(head, null, 2)}\n` : `${hash}\n`);
    return 0;
  },
};

/** The newest head, signed now unless it was. */
async function sealed(path: string): Promise<SignedHead | undefined> {
  const log = openLog(path);
  try {
    await log.seal();
    return (await snapshotOf(path)).page.signed;
  } catch (error) {
    throw new RunError(`Cannot sign the head of ${path}: ${messageOf(error)}`, { cause: error });
  } finally {
    log.close();
  }
}
