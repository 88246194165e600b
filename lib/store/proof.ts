/** What an audit trail can prove about itself. Types alone: the endpoint shows it, whoever keeps the trail provides it. */

/** Where the trail ends. */
export interface ProvenHead {
  seq: number;
  /** SHA-256, lower-case hexadecimal. */
  hash: string;
}

/** One thing that is wrong with the trail, and where. */
export interface ProofProblem {
  /** The record at which it shows, if it shows at one. */
  seq: number | null;
  /** The file in which it shows. */
  segment: string;
  reason: string;
}

/** The state of the whole chain. */
export interface ChainProof {
  valid: boolean;
  records: number;
  /** Null if there is no record yet. */
  head: ProvenHead | null;
  problems: ProofProblem[];
}

/** The state of one record. */
export interface RecordProof extends ProvenHead {
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
  /** Undefined if there is no record of this id. */
  verifyRecord(id: string): Promise<RecordProof | undefined>;
  /** Undefined if nothing is signed. */
  publicKey(): Promise<SigningKey | undefined>;
}
