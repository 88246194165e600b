/**
 * Extending the chain, under the lock of the file.
 *
 * Whatever finds its way into the file without being a link (a line that a crash cut short, a record that was written
 * while another process held the lock) stays where it is, and a `recovered` note says what it was.
 *
 * What happens under the lock is synchronous where it can be: a trip through the thread pool costs more than the few
 * KiB that are read and written.
 */
import { endsWithLine, linesIn, readAt, writeAll } from "./bytes.ts";
import { type Content, type Head, nextLine } from "./hash_chain.ts";
import type { SignedHead } from "./note.ts";
import type { OpenFiles } from "./open_files.ts";
import { changePage, type Lost, readPage, withoutLoss } from "./page.ts";
import { signedHead, type Signer, signerOn } from "./signing.ts";
import { type End, strayLines, type Tail, tailOf } from "./tail.ts";

/** A head is signed when the sequence number passes a multiple of this. */
export const SIGN_EVERY = 64;

/** Writes links; whoever calls it holds the lock. */
export interface ChainWriter {
  /**
   * Adds the contents, and before them notes of whatever happened meanwhile; `signed` signs the new head at once. False
   * if it cannot be known what they follow: a crash left the log empty, and there is no permission to look further.
   */
  extend(contents: readonly Content[], options?: { signed?: boolean }): Promise<boolean>;
  /** The end of the file, as it is now. */
  tail(): Tail;
  /** The file was emptied: what is written next follows what was there. */
  emptied(before: End): void;
  /** Something went wrong: the file is read anew before the next link. */
  forget(): void;
  /** Makes signatures, if there is a key that can be used. */
  signer(): Promise<Signer | undefined>;
}

const encoder = new TextEncoder();

/** A writer on the open files; `time` is now, as RFC 3339. */
export function chainWriter(files: OpenFiles, time: () => string): ChainWriter {
  const { log: file, page } = files;
  let known: Tail | undefined;
  let signing: Promise<Signer | undefined> | undefined;

  function tail(): Tail {
    const size = file.seekSync(0, Deno.SeekMode.End);
    // Nobody else has written since our own last record: its link need not be read again.
    return known?.size === size ? known : known = tailOf(file, size);
  }

  async function extend(contents: readonly Content[], { signed = false } = {}): Promise<boolean> {
    const { size, torn, ...end } = tail();
    const before = end.head ? end : files.base(size);
    if (!before?.head) return false;
    const strays = end.head ? end.strays : [...before.strays, ...end.strays];
    const batch = await batchOf(strays, before.head, contents, signed);
    if (batch.text === "") return true;
    const bytes = encoder.encode(torn ? `\n${batch.text}` : batch.text);
    writeAll(file, bytes);
    const position = file.seekSync(0, Deno.SeekMode.Current);
    known = { size: position, head: batch.head, strays: [], torn: false };
    await updatePage(batch);
    await takeIn(size, position - bytes.length - size);
    return true;
  }

  /** The lines to write, and the head that they end in. */
  async function batchOf(strays: Tail["strays"], from: Head, contents: readonly Content[], signed: boolean) {
    let head = from;
    let text = "";
    const add = async (content: Content) => {
      const next = await nextLine(head, content);
      text += `${next.line}\n`;
      head = next.head;
    };
    if (strays.length > 0) await add({ note: { kind: "recovered", time: time(), lines: await strayLines(strays) } });
    const lost = page && readPage(page).lost;
    if (lost) await add({ note: { kind: "gap", time: time(), ...lost } });
    for (const content of contents) await add(content);
    const due = signed || Math.floor(head.seq / SIGN_EVERY) > Math.floor(from.seq / SIGN_EVERY);
    const note = due && head.seq > 0 ? await signatureOf(head) : undefined;
    if (note) await add({ note });
    return { text, head, note, told: lost };
  }

  /** The page follows the log; what is on record stays so if the page cannot be written. */
  async function updatePage({ note, told }: { note: SignedHead | undefined; told: Lost | undefined }): Promise<void> {
    if (!page || !(note || told)) return;
    try {
      await changePage(page, (now) => ({ ...(told ? withoutLoss(now, told) : now), ...(note && { signed: note }) }));
    } catch {
      // The next signature tries again; a loss that stays on the page is noted twice rather than never.
    }
  }

  /** Takes in what somebody wrote without the lock between our look and our line. */
  async function takeIn(from: number, length: number): Promise<void> {
    if (length <= 0 || !known) return;
    const bytes = readAt(file, from, length);
    // Cut short, it swallowed our first line; then only the file itself says where the chain stands.
    if (endsWithLine(bytes)) known = { ...known, strays: [...linesIn(bytes)].map(({ line }) => line) };
    else known = undefined;
    await extend([]);
  }

  function signer(): Promise<Signer | undefined> {
    // A key that cannot be used must not cost a record; `audit verify` shows that nothing is signed.
    if (!files.key) return Promise.resolve(undefined);
    return signing ??= signerOn(files.key).catch(() => undefined);
  }

  async function signatureOf(head: Head): Promise<SignedHead | undefined> {
    const key = await signer();
    return key && await signedHead(head, time(), key);
  }

  return {
    extend,
    tail,
    signer,
    emptied: ({ head, strays }) => void (known = { size: 0, head, strays, torn: false }),
    forget: () => void (known = undefined),
  };
}
