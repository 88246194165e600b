/** HTTP/1.1 over one connection that is already open: requests may follow one another without waiting (pipelining). */
import type { ByteStream } from "./byte_stream.ts";
import { EndpointError } from "./failure.ts";
import { type Reply, ReplyReader } from "./http1_reply.ts";

const encoder = new TextEncoder();

/** A request: what stands in its head, and its body. */
export interface HttpRequest {
  path: string;
  headers: Readonly<Record<string, string>>;
  body: string;
}

/** One keep-alive connection. Requests are written in order and their replies are read in the same order. */
export class HttpConnection {
  readonly #stream: ByteStream;
  readonly #reader: ReplyReader;
  #written: Promise<unknown> = Promise.resolve();
  #answered: Promise<unknown> = Promise.resolve();
  #outstanding = 0;

  constructor(stream: ByteStream) {
    this.#stream = stream;
    this.#reader = new ReplyReader(stream);
  }

  /**
   * Sends a POST and waits for its reply.
   *
   * @throws {EndpointError} `unreachable` if the connection ends first, `malformed` if the reply is not HTTP or too large
   */
  async post(request: HttpRequest): Promise<Reply> {
    if (this.#outstanding === 0 && this.#reader.hasUnread) {
      throw new EndpointError("malformed", "the endpoint sent bytes that nobody asked for");
    }
    this.#outstanding++;
    const writing = this.#written.then(() => this.#write(request));
    this.#written = writing.catch(() => {});
    const reading = this.#answered.then(() => this.#reader.next());
    this.#answered = reading.catch(() => {});
    try {
      // A server may answer (413, 401) and close before it has read the whole body: the reply counts, not the write.
      return await reading;
    } finally {
      this.#outstanding--;
    }
  }

  /** Ends the connection; whatever waits for a reply fails. */
  close(): void {
    try {
      this.#stream.close();
    } catch {
      // Already closed: by the peer's fault or by an earlier call.
    }
  }

  async #write({ path, headers, body }: HttpRequest): Promise<void> {
    const content = encoder.encode(body);
    const lines = Object.entries({ ...headers, "Content-Length": String(content.length) })
      .map(([name, value]) => `${name}: ${value}\r\n`);
    const head = encoder.encode(`POST ${path} HTTP/1.1\r\n${lines.join("")}\r\n`);
    const message = new Uint8Array(head.length + content.length);
    message.set(head);
    message.set(content, head.length);
    for (let sent = 0; sent < message.length;) sent += await this.#stream.write(message.subarray(sent));
  }
}
