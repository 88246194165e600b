/** What the audit log can prove about itself: that it is complete and unchanged, or where it is not. */
import { type ChainState, chainState } from "./chain_state.ts";
import { type Head, linkOf } from "./hash_chain.ts";
import { hashOfBody, linkBytesOf } from "./link_bytes.ts";
import { publicKeyOf } from "./public_key.ts";
import { verifierOf } from "./signing.ts";
import { linesSince, snapshotOf } from "./snapshot.ts";
import { type Problem, type Verification, verifyLog } from "./verify.ts";

export type { ChainState, Problem };

/** The state of the whole chain. */
export type ChainProof = Pick<Verification, "valid" | "records" | "head" | "problems" | "remarks">;

/** The state of one record. */
export interface RecordProof extends Head {
  valid: boolean;
  /** Why it is not valid. */
  reason?: string;
}

/** The key that signs the trail, for others to check its signatures with. */
export interface SigningKey {
  key_id: string;
  algorithm: "Ed25519";
  /** SPKI, as PEM. */
  public_key: string;
}

/** Proves that the trail is complete and unchanged, or says where it is not. */
export interface AuditProof {
  verify(): Promise<ChainProof>;
  /** Where the chain stands; quick, and no proof. */
  state(): Promise<ChainState>;
  /** Undefined if there is no record of this id. */
  verifyRecord(id: string): Promise<RecordProof | undefined>;
  /** Undefined if nothing is signed. */
  publicKey(): Promise<SigningKey | undefined>;
}

/** The proof of the log with this path. */
export function auditProof(path: string): AuditProof {
  let running: Promise<ChainProof> | undefined;
  return {
    // It reads the whole log: who asks while one is under way gets what that one finds.
    verify: () => running ??= verifyLog(path).finally(() => running = undefined),
    state: async () => await chainState(path),
    verifyRecord: (id) => verifyRecord(path, id),
    async publicKey() {
      const pem = publicKeyOf(path);
      return pem === undefined
        ? undefined
        : { key_id: (await verifierOf(pem)).keyId, algorithm: "Ed25519", public_key: pem };
    },
  };
}

async function verifyRecord(path: string, id: string): Promise<RecordProof | undefined> {
  const { createHash } = await import("node:crypto");
  const decoder = new TextDecoder();
  let before: Head | undefined;
  let found: Head | undefined;
  for (const { line } of linesSince(await snapshotOf(path))) {
    const link = linkBytesOf(line);
    if (!link) continue;
    const { seq, hash, prev } = link;
    if (found) {
      // Whoever can edit a record can compute its hash; the link behind it has the one that it had.
      const leads = seq === found.seq + 1 && prev === found.hash;
      return leads ? { valid: true, ...found } : invalid(found, "the link behind it does not follow from it");
    }
    // Parsing is for the one that may be meant; an id cannot be written in two ways.
    if (!link.isNote && includes(line, id) && linkOf(decoder.decode(line))?.record?.id === id) {
      found = { seq, hash };
      if (hashOfBody(line, (bytes) => createHash("sha256").update(bytes).digest("hex")) !== hash) {
        return invalid(found, "its content does not have the hash it names");
      }
      const follows = !before || (before.seq === seq - 1 && before.hash === prev);
      if (!follows) return invalid(found, "it does not follow from the link before it");
    }
    before = link;
  }
  return found && { valid: true, ...found };
}

function invalid({ seq, hash }: Head, reason: string): RecordProof {
  return { valid: false, seq, hash, reason };
}

const latin1 = new TextDecoder("latin1");

function includes(line: Uint8Array, text: string): boolean {
  return latin1.decode(line).includes(text);
}
