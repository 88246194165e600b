/** `axonflow audit verify`: whether the log is what was written, and if not, where. */
import { messageOf } from "../../core/message_of.ts";
import { oneLine } from "../../core/text.ts";
import { auditIndex, indexPath } from "../../store/audit_index.ts";
import type { Head } from "../../store/hash_chain.ts";
import { openVerification, type Verification } from "../../store/verify.ts";
import { RunError, UsageError } from "../command.ts";
import type { Io } from "../io.ts";
import { auditLogPath } from "../state_paths.ts";
import { JSON_DOC } from "../option_docs.ts";
import type { Verb } from "../verb.ts";

export const verify: Verb = {
  name: "verify",
  usage: "verify [--expect-head HASH] [--public-key FILE] [--json]",
  summary:
    "Find edits, gaps, reorderings, deleted segments and an end cut off behind a signed head; exit code 1 if there is one",
  docs: [
    ["--expect-head HASH", "A head that was kept elsewhere, as axonflow audit head prints it: it has to be there"],
    ["--public-key FILE", "A copy of audit.pub that was kept elsewhere, instead of the one beside the log"],
    JSON_DOC,
  ],
  options: { string: ["expect-head", "public-key"], boolean: ["json"] },
  async run(options, { io }) {
    const expectHead = headOf(options["expect-head"] as string | undefined);
    const keyFile = options["public-key"] as string | undefined;
    const path = auditLogPath(io);
    const verification = await opened(path, {
      ...(expectHead && { expectHead }),
      ...(keyFile !== undefined && { publicKeys: [keyIn(keyFile)] }),
      seen: await seenHead(path),
      alone: true,
      onProgress: (links) => showProgress(links, io),
    });
    io.dropPermissions();
    const found = await verification();
    if (progressShown(found, io)) io.err("\r\u001b[K");
    io.out(options.json ? `${JSON.stringify(found, null, 2)}\n` : asText(found));
    return found.valid ? 0 : 1;
  },
};

/** The hash of `--expect-head`, as `audit head` prints it. */
function headOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const hash = text.trim().toLowerCase();
  if (/^[0-9a-f]{64}$/.test(hash)) return hash;
  throw new UsageError("Cannot read --expect-head", "Give the 64 hexadecimal digits that axonflow audit head prints");
}

function keyIn(path: string): string {
  try {
    return Deno.readTextFileSync(path);
  } catch (error) {
    throw new RunError(`Cannot read the public key ${path}: ${messageOf(error)}`);
  }
}

async function opened(...[path, options]: Parameters<typeof openVerification>) {
  try {
    return await openVerification(path, options);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) throw new RunError(`There is no audit log at ${path} yet`);
    if (error instanceof DOMException) throw new RunError("Cannot use the public key: expected Ed25519, SPKI in PEM");
    throw new RunError(`Cannot verify the audit log ${path}: ${messageOf(error)}`, { cause: error });
  }
}

/** What the index has seen last: more than the log holds, if somebody cut it short. */
async function seenHead(path: string): Promise<Head | undefined> {
  const index = auditIndex(path);
  try {
    Deno.statSync(indexPath(path));
    return await index.seen();
  } catch {
    return undefined; // The index is no evidence, and it need not be there.
  } finally {
    index.close();
  }
}

function showProgress(links: number, io: Io): void {
  if (io.stderrIsTerminal()) io.err(`\rVerified ${links} links`);
}

function progressShown({ links }: Verification, io: Io): boolean {
  return io.stderrIsTerminal() && links >= 50_000;
}

function asText(found: Verification): string {
  const { valid, records, links, first, head, signed, key, problems, remarks } = found;
  const lines = [
    valid
      ? "The audit log is whole."
      : `THE AUDIT LOG WAS CHANGED: ${problems.length} ${problems.length === 1 ? "problem" : "problems"}`,
    ...problems.map(({ seq, segment, reason }) =>
      `  ${segment}${seq === null ? "" : `, sequence number ${seq}`}: ${reason}`
    ),
    `  records  ${records}, in ${links} links${first === null ? "" : ` from ${first} on`}`,
    ...(head ? [`  head     ${head.seq} ${head.hash}`] : []),
    `  signed   ${signed === null ? "not yet" : `up to ${signed}, with key ${key}`}`,
    ...remarks.map((remark) => `  note     ${oneLine(remark, 300)}`),
  ];
  return `${lines.join("\n")}\n`;
}
