/** Opening the one connection that a program makes: straight to the endpoint, past every proxy variable. */
import type { ByteStream } from "./byte_stream.ts";
import { type Deadline, within } from "./deadline.ts";
import { EndpointError } from "./failure.ts";

/**
 * Connects to the endpoint, with TLS for https.
 *
 * @throws {EndpointError} `unreachable`, or `timeout` past the deadline
 */
export async function connect(endpoint: URL, deadline: Deadline): Promise<ByteStream> {
  let late = false;
  const opening = open(endpoint);
  // A connection that opens after we gave up would otherwise stay open.
  opening.then((stream) => late && stream.close(), () => {});
  try {
    return await within(opening, deadline, () => late = true);
  } catch (error) {
    if (error instanceof EndpointError) throw error;
    throw new EndpointError("unreachable", reasonOf(error), { cause: error });
  }
}

async function open(endpoint: URL): Promise<ByteStream> {
  const tls = endpoint.protocol === "https:";
  const port = Number(endpoint.port) || (tls ? 443 : 80);
  // Deno takes IPv6 addresses without the brackets of a URL.
  const host = endpoint.hostname.replace(/^\[|\]$/g, "");
  const tcp = await connectFirst(addressesOf(host), port);
  // Without it a request in two segments waits for the peer's delayed acknowledgement: 40 ms (deno.md §2.4).
  tcp.setNoDelay(true);
  if (!tls) return tcp;
  const secured = await Deno.startTls(tcp, { hostname: host });
  try {
    // Otherwise the first write would shake hands, and a bad certificate would look like a broken connection.
    await secured.handshake();
    return secured;
  } catch (error) {
    secured.close();
    throw error;
  }
}

/** `localhost` may be IPv4 or IPv6, whichever the server chose; Deno would try the resolver's first answer alone. */
function addressesOf(host: string): string[] {
  return host === "localhost" ? ["127.0.0.1", "::1"] : [host];
}

async function connectFirst(hostnames: string[], port: number): Promise<Deno.TcpConn> {
  let first: unknown;
  for (const hostname of hostnames) {
    try {
      return await Deno.connect({ hostname, port });
    } catch (error) {
      first ??= error;
    }
  }
  throw first;
}

function reasonOf(error: unknown): string {
  if (error instanceof Deno.errors.ConnectionRefused) return "connection refused";
  if (error instanceof Deno.errors.NotCapable) return "this build may not connect to it";
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/\s+/g, " ").slice(0, 160);
}
