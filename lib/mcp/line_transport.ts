/** MCP over lines of JSON, as stdio carries it. */
import {
  deserializeMessage,
  type JSONRPCMessage,
  serializeMessage,
  type Transport,
} from "@modelcontextprotocol/server";
import { RPC_CODE } from "../contract/rpc.ts";
import { linesOf, MAX_LINE } from "./lines.ts";

/** Where messages come from and go to; `Deno.stdin.readable` and `Deno.stdout` fit. */
export interface ByteStreams {
  input: ReadableStream<Uint8Array>;
  output: { write(bytes: Uint8Array): Promise<number> };
}

// Longer than any call to the endpoint takes.
const DRAIN_MS = 15_000;

const encoder = new TextEncoder();

/**
 * The SDK's own transport for stdio drops the replies that are due when its input ends; this one answers them first,
 * so that `printf … | axonflow mcp` works. It also needs none of `node:`.
 */
export class LineTransport implements Transport {
  onclose?: (() => void) | undefined;
  onerror?: ((error: Error) => void) | undefined;
  onmessage?: Transport["onmessage"];

  readonly #streams: ByteStreams;
  readonly #due = new Set<unknown>();
  #writing: Promise<void> = Promise.resolve();
  #closed = false;
  #drained = () => {};

  constructor(streams: ByteStreams) {
    this.#streams = streams;
  }

  start(): Promise<void> {
    this.#receive();
    return Promise.resolve();
  }

  send(message: JSONRPCMessage): Promise<void> {
    const sending = this.#enqueue(serializeMessage(message));
    sending.finally(() => "id" in message && !("method" in message) && this.#settle(message.id)).catch(() => {});
    return sending;
  }

  close(): Promise<void> {
    if (!this.#closed) {
      this.#closed = true;
      this.onclose?.();
    }
    return Promise.resolve();
  }

  async #receive(): Promise<void> {
    try {
      for await (const line of linesOf(this.#streams.input)) {
        if (this.#closed) return;
        if (line === undefined) this.#refuse(RPC_CODE.parseError, `a line is longer than ${MAX_LINE} characters`);
        else if (line.trim()) this.#deliver(line);
      }
      await this.#drain();
      await this.#writing;
    } catch (error) {
      this.onerror?.(error instanceof Error ? error : new Error(String(error)));
    }
    await this.close();
  }

  #deliver(line: string): void {
    let message: JSONRPCMessage;
    try {
      message = deserializeMessage(line);
    } catch (error) {
      // The parser's own message would repeat parts of the line.
      if (error instanceof SyntaxError) this.#refuse(RPC_CODE.parseError, "it is not JSON");
      else this.#refuse(RPC_CODE.invalidRequest, "it is not JSON-RPC", JSON.parse(line));
      return;
    }
    if ("method" in message && "id" in message) this.#due.add(message.id);
    // A cancelled request gets no reply.
    if ("method" in message && message.method === "notifications/cancelled") this.#settle(message.params?.requestId);
    this.onmessage?.(message);
  }

  /** Tells both sides about a message that cannot be read, and goes on. */
  #refuse(code: number, reason: string, message?: unknown): void {
    this.onerror?.(new Error(`Cannot read a message: ${reason}`));
    const { id, ...fields } = isObject(message) ? message : {};
    // Two sides that answer each other's answers would never end.
    if ("result" in fields || "error" in fields) return;
    const answer = {
      jsonrpc: "2.0",
      id: typeof id === "string" || typeof id === "number" ? id : null,
      error: { code, message: `Cannot read the message: ${reason}` },
    };
    this.#enqueue(`${JSON.stringify(answer)}\n`).catch(() => {}); // Whoever sent it may be gone; #enqueue closes then.
  }

  #settle(id: unknown): void {
    this.#due.delete(id);
    if (this.#due.size === 0) this.#drained();
  }

  async #drain(): Promise<void> {
    if (this.#due.size === 0) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#drained = resolve;
    const timer = setTimeout(resolve, DRAIN_MS);
    await promise;
    clearTimeout(timer);
  }

  #enqueue(text: string): Promise<void> {
    const sending = this.#writing.then(() => this.#write(encoder.encode(text)));
    this.#writing = sending.catch(() => this.close()); // Nobody reads any more; the sender hears it as well.
    return sending;
  }

  async #write(bytes: Uint8Array): Promise<void> {
    if (this.#closed) throw new Error("Cannot send a message: the transport is closed");
    for (let written = 0; written < bytes.length;) written += await this.#streams.output.write(bytes.subarray(written));
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
