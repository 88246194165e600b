/** A loopback proxy in front of an endpoint, which lets a request through or fails in the way that a test wants. */

/** What happens to a request. */
export type Fate =
  | "passed"
  /** Nobody listens. */
  | "refused"
  /** The connection breaks before the endpoint sees the request. */
  | "reset"
  | "500"
  | "429"
  | "garbage"
  /** The endpoint has carried the request out, and the answer is lost. */
  | "unanswered";

export interface FlakyProxy extends AsyncDisposable {
  url: string;
  /** How often each fate was met. */
  met: Map<Fate, number>;
  /** Goes on in front of another endpoint. */
  leadTo(target: string): void;
}

export interface FlakyOptions {
  /** The endpoint. */
  target: string;
  /** The fate of the next request. */
  next(): Fate;
  /** Told when the endpoint has answered, before the answer is passed on. */
  onAnswer?: () => Promise<void> | void;
}

// How long nobody listens; who is refused comes back later than that.
const REFUSING_MS = 5;

/** Starts the proxy. Each connection carries one request. */
export function flakyProxy({ target, next, onAnswer }: FlakyOptions): FlakyProxy {
  const met = new Map<Fate, number>();
  const meet = (fate: Fate) => void met.set(fate, (met.get(fate) ?? 0) + 1);
  const open = new Set<Promise<void>>();
  let listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const { port } = listener.addr;
  let closed = false;
  let upstream = new URL(target);
  let fate = next();
  const serving = serve();

  async function serve(): Promise<void> {
    while (!closed) {
      if (fate === "refused") {
        listener.close();
        await new Promise((resolve) => setTimeout(resolve, REFUSING_MS));
        meet(fate);
        fate = next();
        if (closed) return;
        listener = Deno.listen({ hostname: "127.0.0.1", port });
        continue;
      }
      const connection = await listener.accept().catch(() => undefined);
      if (!connection) return;
      const answering = answer(connection, fate).catch(() => {}).finally(() => closeQuietly(connection));
      open.add(answering);
      answering.then(() => open.delete(answering));
      meet(fate);
      fate = next();
    }
  }

  async function answer(connection: Deno.TcpConn, fate: Fate): Promise<void> {
    if (fate === "reset") return;
    const request = await messageFrom(connection);
    if (fate === "500") return await send(connection, "HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n");
    if (fate === "429") {
      return await send(connection, "HTTP/1.1 429 Slow\r\nRetry-After: 1\r\nContent-Length: 0\r\n\r\n");
    }
    if (fate === "garbage") return await send(connection, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi");
    using onward = await Deno.connect({ hostname: upstream.hostname, port: Number(upstream.port) });
    // The endpoint answers no request that names another host than its own.
    await send(onward, request.replace(/^Host: .*$/m, `Host: ${upstream.host}`));
    const reply = await messageFrom(onward);
    await onAnswer?.();
    if (fate !== "unanswered") await send(connection, reply);
  }

  return {
    url: `http://127.0.0.1:${port}`,
    met,
    leadTo: (target) => void (upstream = new URL(target)),
    async [Symbol.asyncDispose]() {
      closed = true;
      closeQuietly(listener);
      await serving;
      await Promise.all(open);
    },
  };
}

const latin1 = new TextDecoder("latin1");

/** A whole HTTP message with a Content-Length, a character for each byte. */
async function messageFrom(connection: Deno.Conn): Promise<string> {
  let text = "";
  const chunk = new Uint8Array(64 * 1024);
  while (true) {
    const [head, body] = text.split("\r\n\r\n", 2);
    const length = Number(/content-length: (\d+)/i.exec(head!)?.[1] ?? 0);
    if (body !== undefined && text.length >= head!.length + 4 + length) return text;
    const count = await connection.read(chunk);
    if (count === null) throw new Error("the message ends early");
    text += latin1.decode(chunk.subarray(0, count));
  }
}

async function send(connection: Deno.Conn, text: string): Promise<void> {
  const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
  for (let sent = 0; sent < bytes.length;) sent += await connection.write(bytes.subarray(sent));
}

function closeQuietly(resource: { close(): void }): void {
  try {
    resource.close();
  } catch {
    // The other side was faster.
  }
}
