/**
 * Whether the log is what was written: every link follows from the one before it, no link is missing, what stands
 * between the links is accounted for, and the heads that were signed are part of the chain.
 */
import { endsWithLine } from "./bytes.ts";
import { SIGN_EVERY } from "./chain_writer.ts";
import { GENESIS, type Head, linkOf } from "./hash_chain.ts";
import { letOthers } from "./let_others.ts";
import { hashOfBody, type LinkBytes, linkBytesOf } from "./link_bytes.ts";
import type { Continued, Note, Pruned, StrayLine } from "./note.ts";
import { publicKeyOf } from "./public_key.ts";
import { headMessage, prunedMessage, type Verifier, verifierOf } from "./signing.ts";
import { linesSince, type PlacedLine, type Snapshot, snapshotOf } from "./snapshot.ts";

/** Something that is not as it was written. */
export interface Problem {
  /** The sequence number of the link where it shows; null if it shows nowhere in particular. */
  seq: number | null;
  /** The file. */
  segment: string;
  reason: string;
}

export interface Verification {
  valid: boolean;
  /** Links that hold a record, and all links. */
  records: number;
  links: number;
  /** The first sequence number that is still there; everything before it was deleted by retention. */
  first: number | null;
  head: Head | null;
  /** The newest signed head. */
  signed: number | null;
  /** The key that signed. */
  key: string | null;
  problems: Problem[];
  /** What is no sign of tampering, but should be known. */
  remarks: string[];
}

export interface VerifyOptions {
  /** Public keys in PEM, instead of the one that lies beside the log. */
  publicKeys?: readonly string[];
  /** A head that was kept elsewhere: its hash has to be part of the chain. */
  expectHead?: string;
  /** What the index has seen last. */
  seen?: Head | undefined;
  /** Nobody waits for anything else of this process meanwhile. */
  alone?: boolean;
  /** Told now and then how many links have been checked. */
  onProgress?: (links: number) => void;
}

const MOST_PROBLEMS = 100;
// A head is signed with the link that passes a multiple of SIGN_EVERY, and a few notes may come with that link. A longer
// stretch was never signed, or its signatures were taken out.
const LONGEST_UNSIGNED = SIGN_EVERY + 8;
const PROGRESS_EVERY = 50_000;
// Of a file that is hashed as a whole, this much is in memory.
const PIECE = 256 * 1024;

const PAGE = "audit.head";

const decoder = new TextDecoder();

/**
 * Verifies the log with this path. It changes nothing.
 *
 * @throws {Deno.errors.NotFound} and other system errors if the log cannot be read
 * @throws {Error} if a public key is none
 */
export async function verifyLog(path: string, options: VerifyOptions = {}): Promise<Verification> {
  return await (await openVerification(path, options))();
}

/**
 * Opens everything that a verification reads; the function that comes back does it, and needs no permission.
 *
 * @throws {Deno.errors.NotFound} and other system errors if the log cannot be read
 * @throws {Error} if a public key is none
 */
export async function openVerification(
  path: string,
  options: VerifyOptions = {},
): Promise<() => Promise<Verification>> {
  const verifiers = await verifiersFor(path, options.publicKeys);
  // Held open, no segment can be deleted while it is read.
  const snapshot = await snapshotOf(path, { hold: true });
  return async () => {
    const { createHash, hash } = await import("node:crypto");
    const sha256 = (bytes: Uint8Array) => hash("sha256", bytes, "hex");
    const piece = new Uint8Array(PIECE);
    function sha256Of(file: Deno.FsFile): string {
      const whole = createHash("sha256");
      file.seekSync(0, Deno.SeekMode.Start);
      for (let read = file.readSync(piece); read !== null; read = file.readSync(piece)) {
        whole.update(piece.subarray(0, read));
      }
      return whole.digest("hex");
    }
    const check = new Check(snapshot, verifiers, { sha256, sha256Of }, options);
    try {
      let count = 0;
      for (const placed of linesSince(snapshot)) {
        const noted = check.line(placed);
        if (noted) await noted;
        const turn = letOthers(++count, options);
        if (turn) await turn;
      }
      return await check.result();
    } finally {
      for (const { file } of snapshot.archives) file?.close();
    }
  };
}

async function verifiersFor(path: string, publicKeys: readonly string[] | undefined): Promise<Verifier[]> {
  return await Promise.all([publicKeys ?? publicKeyOf(path) ?? []].flat().map(verifierOf));
}

class Check {
  readonly #problems: Problem[] = [];
  readonly #remarks: string[] = [];
  /** Heads that have to be part of the chain, by hash, and what to say if one is not. */
  readonly #wanted = new Map<string, { seq?: number; reason: string }>();
  #first: Head | undefined;
  #head: Head | undefined;
  #records = 0;
  #links = 0;
  #strays: (StrayLine & { where: string; links: number })[] = [];
  #signedSeq: number | null = null;
  #unsignedSince = 0;
  #keyId: string | null = null;
  #pruned: Pruned | undefined;
  #segment = "";

  constructor(
    readonly snapshot: Snapshot,
    readonly verifiers: readonly Verifier[],
    readonly hashes: { sha256(bytes: Uint8Array): string; sha256Of(file: Deno.FsFile): string },
    readonly options: VerifyOptions,
  ) {
    this.#want(snapshot.page.signed, "was signed");
    this.#want(options.seen, "was indexed");
    if (options.expectHead) {
      this.#wanted.set(options.expectHead, { reason: `the expected head ${options.expectHead} is missing` });
    }
  }

  #want(head: Head | undefined, what: string): void {
    if (!head) return;
    const { seq, hash } = head;
    this.#wanted.set(hash, { seq, reason: `the link with sequence number ${seq}, which ${what}, is missing` });
  }

  /** Takes the next line; only a note takes time. */
  line({ line, place, file }: PlacedLine): Promise<void> | undefined {
    const link = linkBytesOf(line);
    if (!link) {
      this.#strays.push({
        bytes: line.length,
        sha256: this.hashes.sha256(line),
        where: `${file} at byte ${place.offset}`,
        links: this.#links,
      });
      return;
    }
    const { seq } = link;
    if (file !== this.#segment && file !== this.snapshot.open.name && seq !== place.segment) {
      this.#problem(seq, file, "the name of its file is that of another segment");
    }
    this.#segment = file;
    const before = this.#head;
    if (before) this.#follows(before, link, file);
    else {
      this.#first = { seq: seq - 1, hash: link.prev };
      this.#unsignedSince = seq - 1;
    }
    let hash = hashOfBody(line, this.hashes.sha256);
    if (!link.hasHash(hash)) {
      this.#problem(seq, file, "its content does not have the hash it names");
      hash = link.hash;
    }
    this.#head = { seq, hash };
    this.#wanted.delete(hash);
    this.#links++;
    if (this.#links % PROGRESS_EVERY === 0) this.options.onProgress?.(this.#links);
    if (!link.isNote) {
      this.#records++;
      return this.#mustBeSigned(seq, file);
    }
    return this.#note(linkOf(decoder.decode(line))?.note, link, file).then(() => this.#mustBeSigned(seq, file));
  }

  #mustBeSigned(seq: number, file: string): undefined {
    if (seq - this.#unsignedSince <= LONGEST_UNSIGNED) return;
    this.#problem(seq, file, `no head was signed since sequence number ${this.#unsignedSince}`);
    this.#unsignedSince = seq;
  }

  #follows(before: Head, link: LinkBytes, file: string): void {
    const { seq } = link;
    if (seq > before.seq + 1) {
      const missing = seq === before.seq + 2 ? `${seq - 1} is` : `${before.seq + 1} to ${seq - 1} are`;
      this.#problem(seq, file, `sequence number ${missing} missing before it`);
      this.#unsignedSince = seq;
    } else if (seq <= before.seq) {
      this.#problem(seq, file, `it stands behind sequence number ${before.seq}`);
    } else if (!link.hasPrev(before.hash)) {
      this.#problem(seq, file, "it does not follow from the link before it");
    }
  }

  async #note(note: Note | undefined, { seq, prev }: LinkBytes, file: string): Promise<void> {
    switch (note?.kind) {
      case "head_signed": {
        if (note.seq !== seq - 1 || note.hash !== prev) {
          this.#problem(seq, file, "it signs another head than it follows");
        }
        const message = headMessage(note, note.time);
        if (await this.#isSigned(message, note, seq, file)) {
          this.#signedSeq = note.seq;
          this.#unsignedSince = note.seq;
          this.#keyId = note.key_id;
        }
        return;
      }
      case "pruned": {
        const message = prunedMessage({ seq: note.through_seq, hash: note.through_hash }, note.time);
        if (await this.#isSigned(message, note, seq, file)) this.#pruned = note;
        return;
      }
      case "recovered":
        return this.#recovered(note.lines, seq, file);
      case "continued":
        return this.#continues(note, seq, file);
      case "gap":
        this.#remarks.push(
          `${note.lost} record${note.lost === 1 ? "" : "s"} could not be written between ${note.first} and ` +
            `${note.last} (${note.reason}); sequence number ${seq} says so`,
        );
    }
  }

  /** The segment before this one is there as a whole, byte for byte. */
  #continues({ segment, sha256 }: Continued, seq: number, file: string): void {
    const archive = this.snapshot.archives.find(({ name }) => name === segment);
    // Retention may have deleted it; a hole in the chain shows by itself.
    if (!archive?.file) return;
    if (this.hashes.sha256Of(archive.file) !== sha256) {
      this.#problem(seq, file, `${segment} is not the file that it continues`);
    }
  }

  async #isSigned(
    text: string,
    { key_id, signature }: { key_id: string; signature: string },
    seq: number | null,
    file: string,
  ): Promise<boolean> {
    const verifier = this.verifiers.find(({ keyId }) => keyId === key_id);
    if (!verifier) {
      this.#problem(seq, file, `it is signed with key ${key_id}, which is not known here`);
      return false;
    }
    const valid = await verifier.isSigned(text, signature);
    if (!valid) this.#problem(seq, file, "its signature is wrong");
    return valid;
  }

  /** A note accounts for the oldest lines that no note has accounted for, in their order. */
  #recovered(lines: readonly StrayLine[], seq: number, file: string): void {
    const found = this.#strays.splice(0, lines.length);
    const same = lines.length === found.length &&
      lines.every(({ bytes, sha256 }, index) => found[index]!.bytes === bytes && found[index]!.sha256 === sha256);
    if (!same) this.#problem(seq, file, "the lines that it took in are not the ones that stand before it");
    else this.#remarks.push(`${linesText(lines.length)} without a link, accounted for by sequence number ${seq}`);
  }

  async result(): Promise<Verification> {
    await this.#ends();
    const problems = this.#problems.slice(0, MOST_PROBLEMS);
    if (this.#problems.length > MOST_PROBLEMS) {
      this.#remarks.push(`${this.#problems.length - MOST_PROBLEMS} more problems are not shown`);
    }
    return {
      valid: problems.length === 0,
      records: this.#records,
      links: this.#links,
      first: this.#first ? this.#first.seq + 1 : null,
      head: this.#head ?? null,
      signed: this.#signedSeq,
      key: this.#keyId,
      problems,
      remarks: this.#remarks,
    };
  }

  async #ends(): Promise<void> {
    this.#begins();
    const { page: { signed }, open } = this.snapshot;
    const last = this.#segment || open.name;
    const { through_seq: through = 0 } = this.#pruned ?? {};
    for (const { seq = Infinity, reason } of this.#wanted.values()) {
      if (seq > through) this.#problem(null, last, reason);
    }
    if (signed) await this.#isSigned(headMessage(signed, signed.time), signed, null, PAGE);
    else if (this.#signedSeq !== null) this.#problem(null, PAGE, "it is missing or empty, although heads were signed");
    this.#openEnd(open.bytes);
  }

  /** The log begins where it began, or where a tombstone says that retention ended. */
  #begins(): void {
    const first = this.#first;
    if (!first) return;
    if (first.seq === 0) {
      if (first.hash !== GENESIS.hash) this.#problem(1, this.snapshot.open.name, "the first link names one before it");
      return;
    }
    const { through_seq = 0, through_hash } = this.#pruned ?? {};
    const file = this.snapshot.archives[0]?.name ?? this.snapshot.open.name;
    if (through_seq < first.seq) {
      const missing = `sequence numbers ${through_seq + 1} to ${first.seq} are missing before it`;
      return this.#problem(first.seq + 1, file, `${missing}, and no tombstone accounts for them`);
    }
    if (through_seq === first.seq && through_hash !== first.hash) {
      this.#problem(first.seq + 1, file, "it does not follow from what the tombstone names");
    }
    const { retention_days: days, newest, undelivered = 0 } = this.#pruned ?? {};
    const age = newest === undefined ? "" : ` (kept for ${days} days; the newest was of ${newest})`;
    this.#remarks.push(`everything up to sequence number ${first.seq} was deleted by retention${age}`);
    if (undelivered > 0) this.#remarks.push(`${undelivered} of the deleted records no endpoint had taken`);
  }

  /** Lines that no note accounts for: at the end the next record will, anywhere else somebody put them in. */
  #openEnd(bytes: Uint8Array): void {
    const atEnd = this.#strays.filter(({ links }) => links === this.#links);
    for (const { where, links } of this.#strays) {
      if (links < this.#links) this.#problem(null, where, "the line is no link, and no note accounts for it");
    }
    const torn = atEnd.length > 0 && !endsWithLine(bytes);
    if (torn) this.#remarks.push("the last line was cut short; the next record will account for it");
    const whole = atEnd.length - (torn ? 1 : 0);
    if (whole > 0 && this.#links === 0) {
      // Of a first record that a crash cut short the line would not be whole.
      this.#problem(null, this.snapshot.open.name, `${linesText(whole)}, and no link`);
    } else if (whole > 0) {
      this.#remarks.push(`${linesText(whole)} at the end without a link; the next record will account for it`);
    }
  }

  #problem(seq: number | null, segment: string, reason: string): void {
    this.#problems.push({ seq, segment, reason });
  }
}

function linesText(count: number): string {
  return `${count} line${count === 1 ? "" : "s"}`;
}
