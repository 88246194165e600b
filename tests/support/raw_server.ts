/** A TCP server on loopback that answers with exactly the bytes a test wants. */

/** One request as it arrived. */
export interface SeenRequest {
  head: string;
  body: string;
}

/** Answers one connection; `read` gives the next whole request, or undefined when the client has closed. */
export type Answer = (connection: {
  read(): Promise<SeenRequest | undefined>;
  write(text: string | Uint8Array): Promise<void>;
  close(): void;
}) => Promise<void>;

/** Runs the test against a server that answers every connection in this way. */
export async function withRawServer(answer: Answer, test: (url: URL) => Promise<void>): Promise<void> {
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  await serveConnections(listener, answer, () => test(new URL(`http://127.0.0.1:${listener.addr.port}`)));
}

/** Serves while the test runs, and closes everything after it. */
export async function serveConnections(
  listener: Deno.Listener<Deno.Conn, Deno.NetAddr>,
  answer: Answer,
  test: () => Promise<void>,
): Promise<void> {
  const open = new Set<Deno.Conn>();
  const serving = serve();
  try {
    await test();
  } finally {
    open.forEach(close);
    listener.close();
    await serving;
  }

  async function serve(): Promise<void> {
    try {
      for await (const connection of listener) {
        open.add(connection);
        answer(channelOn(connection)).catch(() => {}).finally(() => close(connection));
      }
    } catch {
      // A failed handshake ends the loop, as the end of the test does.
    }
  }
}

/** A server that gives every request the same reply. */
export function replying(reply: string): Answer {
  return async ({ read, write }) => {
    while (await read()) await write(reply);
  };
}

/** An answer that comes when nobody with a shorter time limit waits any more. */
export interface LateAnswer {
  answer: Answer;
  /** The first request is there. */
  asked: Promise<void>;
  /** Whether the client was gone before it was answered. */
  wasLeft: Promise<boolean>;
}

/** A server that replies to its first request after a while. */
export function lateAnswer(reply: string, milliseconds: number): LateAnswer {
  const { promise: asked, resolve: ask } = Promise.withResolvers<void>();
  const { promise: wasLeft, resolve } = Promise.withResolvers<boolean>();
  const answer: Answer = async ({ read, write }) => {
    await read();
    ask();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<false>((resolve) => timer = setTimeout(() => resolve(false), milliseconds));
    const left = await Promise.race([late, read().then(() => true)]);
    clearTimeout(timer);
    if (!left) await write(reply);
    resolve(left);
  };
  return { answer, asked, wasLeft };
}

/** A whole HTTP reply with a body of this type. */
export function reply(status: number, body: string, headers: Record<string, string> = {}): string {
  const all = { "Content-Length": String(new TextEncoder().encode(body).length), ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} Some Words\r\n${lines.join("")}\r\n${body}`;
}

function channelOn(connection: Deno.Conn) {
  let pending = new Uint8Array(0);
  return {
    async read(): Promise<SeenRequest | undefined> {
      while (true) {
        const text = new TextDecoder("latin1").decode(pending);
        const end = text.indexOf("\r\n\r\n");
        const length = Number(/content-length: (\d+)/i.exec(text)?.[1] ?? 0);
        if (end >= 0 && pending.length >= end + 4 + length) {
          const body = new TextDecoder().decode(pending.subarray(end + 4, end + 4 + length));
          pending = pending.slice(end + 4 + length);
          return { head: text.slice(0, end), body };
        }
        const chunk = new Uint8Array(64 * 1024);
        const count = await connection.read(chunk).catch(() => null);
        if (count === null) return undefined;
        const larger = new Uint8Array(pending.length + count);
        larger.set(pending);
        larger.set(chunk.subarray(0, count), pending.length);
        pending = larger;
      }
    },
    async write(text: string | Uint8Array): Promise<void> {
      const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
      for (let sent = 0; sent < bytes.length;) sent += await connection.write(bytes.subarray(sent));
    },
    close: () => close(connection),
  };
}

function close(connection: Deno.Conn): void {
  try {
    connection.close();
  } catch {
    // The other side was faster.
  }
}
