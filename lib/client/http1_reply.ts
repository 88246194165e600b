/** Reading HTTP/1.1 replies (RFC 9112) from a stream, bounded in every direction. */
import type { ByteStream } from "./byte_stream.ts";
import { EndpointError } from "./failure.ts";

/** A whole reply; header names in lower case. */
export interface Reply {
  status: number;
  headers: ReadonlyMap<string, string>;
  body: string;
}

const MAX_HEAD_BYTES = 64 * 1024;
const MAX_INTERIM = 16;
const MAX_CHUNKS = 100_000;
const latin1 = new TextDecoder("latin1");
// A masked copy of a 1 MiB statement, as JSON inside JSON, can grow several times.
const MAX_BODY_BYTES = 16 * 1024 * 1024;

/** Takes one reply after another from the stream. */
export class ReplyReader {
  readonly #stream: ByteStream;
  #buffer = new Uint8Array(16 * 1024);
  #start = 0;
  #end = 0;

  constructor(stream: ByteStream) {
    this.#stream = stream;
  }

  /** Whether bytes have arrived that belong to no reply read so far. */
  get hasUnread(): boolean {
    return this.#start < this.#end;
  }

  /**
   * The next final reply; interim (1xx) ones are passed over.
   *
   * @throws {EndpointError} `unreachable` at an early end, `malformed` for anything that is not bounded, sane HTTP
   */
  async next(): Promise<Reply> {
    for (let interim = 0; interim < MAX_INTERIM; interim++) {
      const head = await this.#head();
      if (head.status >= 200) return { ...head, body: await this.#body(head) };
    }
    throw malformed("the answer never comes to an end");
  }

  async #head(): Promise<{ status: number; headers: Map<string, string> }> {
    const [statusLine, ...lines] = (await this.#lines()) as [string, ...string[]];
    const status = /^HTTP\/1\.[01] (\d{3})(?: |$)/.exec(statusLine)?.[1];
    if (!status) throw malformed("the answer is not HTTP/1.1");
    const headers = new Map<string, string>();
    for (const line of lines) {
      const [, name, value] = /^([!#$%&'*+.^_`|~\w-]+):[ \t]*(.*?)[ \t]*$/.exec(line) ?? [];
      if (name === undefined || value === undefined) throw malformed("a header line cannot be read");
      const key = name.toLowerCase();
      // Two lengths leave it open where the reply ends; then somebody else's bytes could pass for an answer.
      if (key === "content-length" && headers.has(key)) throw malformed("two Content-Length headers");
      headers.set(key, value);
    }
    return { status: Number(status), headers };
  }

  /** The lines up to the empty one. */
  async #lines(): Promise<string[]> {
    const lines: string[] = [];
    for (let size = 0; size <= MAX_HEAD_BYTES;) {
      const line = await this.#line(MAX_HEAD_BYTES);
      size += line.length + 2;
      if (line === "" && lines.length > 0) return lines;
      if (line !== "") lines.push(line);
    }
    throw malformed("the head of the answer is too large");
  }

  async #body({ status, headers }: { status: number; headers: Map<string, string> }): Promise<string> {
    if (status === 204 || status === 304) return "";
    const coding = headers.get("transfer-encoding");
    const length = headers.get("content-length");
    if (coding !== undefined) {
      if (coding.toLowerCase() !== "chunked" || length !== undefined) throw malformed("the transfer coding is unclear");
      return decode(await this.#chunks());
    }
    if (length === undefined) return decode([await this.#untilEnd()]);
    if (!/^\d{1,15}$/.test(length)) throw malformed("the Content-Length is not a number");
    return decode([await this.#exactly(Number(length))]);
  }

  async #chunks(): Promise<Uint8Array[]> {
    const chunks: Uint8Array[] = [];
    for (let total = 0; chunks.length < MAX_CHUNKS;) {
      const size = /^([0-9a-f]{1,8})[ \t]*(?:;.*)?$/i.exec(await this.#line(1024))?.[1];
      if (size === undefined) throw malformed("a chunk size cannot be read");
      const bytes = parseInt(size, 16);
      total += bytes;
      if (total > MAX_BODY_BYTES) throw malformed("the answer is too large");
      if (bytes === 0) return await this.#trailers(chunks);
      chunks.push(await this.#exactly(bytes));
      if (await this.#line(2) !== "") throw malformed("a chunk does not end where it should");
    }
    throw malformed("the answer is in too many pieces");
  }

  async #trailers<T>(chunks: T): Promise<T> {
    for (let size = 0, line = await this.#line(MAX_HEAD_BYTES); line !== ""; line = await this.#line(MAX_HEAD_BYTES)) {
      size += line.length;
      if (size > MAX_HEAD_BYTES) throw malformed("the trailers of the answer are too large");
    }
    return chunks;
  }

  /** One line without its line end, as Latin-1. */
  async #line(max: number): Promise<string> {
    for (let from = this.#start;;) {
      const found = this.#buffer.subarray(0, this.#end).indexOf(0x0a, from);
      if (found >= 0) {
        const line = this.#buffer.subarray(this.#start, found);
        this.#start = found + 1;
        if (line.length > max) throw malformed("a line of the answer is too long");
        return latin1.decode(line).replace(/\r$/, "");
      }
      if (this.#end - this.#start > max) throw malformed("a line of the answer is too long");
      const seen = this.#end - this.#start;
      if (!await this.#fill()) throw ended();
      from = this.#start + seen;
    }
  }

  async #exactly(size: number): Promise<Uint8Array> {
    if (size > MAX_BODY_BYTES) throw malformed("the answer is too large");
    while (this.#end - this.#start < size) {
      if (!await this.#fill(size)) throw ended();
    }
    const bytes = this.#buffer.slice(this.#start, this.#start + size);
    this.#start += size;
    return bytes;
  }

  async #untilEnd(): Promise<Uint8Array> {
    while (await this.#fill()) {
      if (this.#end - this.#start > MAX_BODY_BYTES) throw malformed("the answer is too large");
    }
    return await this.#exactly(this.#end - this.#start);
  }

  /** Reads more bytes, making room for `size` unread ones; false at the end of the stream. */
  async #fill(size = 0): Promise<boolean> {
    const unread = this.#end - this.#start;
    if (this.#end === this.#buffer.length || this.#start + size > this.#buffer.length) {
      const room = Math.max(size, unread * 2, 16 * 1024);
      const next = room > this.#buffer.length ? new Uint8Array(room) : this.#buffer;
      next.set(this.#buffer.subarray(this.#start, this.#end));
      this.#buffer = next;
      this.#start = 0;
      this.#end = unread;
    }
    const count = await this.#stream.read(this.#buffer.subarray(this.#end)).catch((error) => {
      throw new EndpointError("unreachable", "the connection broke", { cause: error });
    });
    if (count === null) return false;
    this.#end += count;
    return true;
  }
}

/** Decodes once, so that a character split over two chunks stays whole. */
function decode(parts: Uint8Array[]): string {
  const decoder = new TextDecoder();
  return parts.map((part) => decoder.decode(part, { stream: true })).join("") + decoder.decode();
}

function malformed(reason: string): EndpointError {
  return new EndpointError("malformed", reason);
}

function ended(): EndpointError {
  return new EndpointError("unreachable", "the connection closed before the answer was complete");
}
