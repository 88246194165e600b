/** What the audit log can prove about itself: that it is complete and unchanged, or where it is not. */
import type { AuditIndex } from "./audit_index.ts";
import { type ChainState, chainState } from "./chain_state.ts";
import { publicKeyOf } from "./public_key.ts";
import { type RecordProof, verifyRecord } from "./record_proof.ts";
import { verifierOf } from "./signing.ts";
import { type Problem, type Verification, verifyLog } from "./verify.ts";

export type { ChainState, Problem, RecordProof, Verification };

/** The key that signs the trail, for others to check its signatures with. */
export interface SigningKey {
  key_id: string;
  algorithm: "Ed25519";
  /** SPKI, as PEM. */
  public_key: string;
}

/** Proves that the trail is complete and unchanged, or says where it is not. */
export interface AuditProof {
  verify(): Promise<Verification>;
  /** Where the chain stands; quick, and no proof. */
  state(): Promise<ChainState>;
  /** Undefined if there is no record of this id. */
  verifyRecord(id: string): Promise<RecordProof | undefined>;
  /** Undefined if nothing is signed. */
  publicKey(): Promise<SigningKey | undefined>;
}

/** The proof of the log with this path; the index says where a record stands, and nothing more. */
export function auditProof(path: string, index?: Pick<AuditIndex, "placeOf">): AuditProof {
  let running: Promise<Verification> | undefined;
  return {
    // It reads the whole log: who asks while one is under way gets what that one finds.
    verify: () => running ??= verifyLog(path).finally(() => running = undefined),
    state: async () => await chainState(path),
    verifyRecord: (id) => verifyRecord(path, id, index),
    async publicKey() {
      const pem = publicKeyOf(path);
      return pem === undefined
        ? undefined
        : { key_id: (await verifierOf(pem)).keyId, algorithm: "Ed25519", public_key: pem };
    },
  };
}
