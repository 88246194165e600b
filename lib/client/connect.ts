/** Opening the one connection that a program makes: straight to the endpoint, past every proxy variable. */
import { messageOf } from "../core/message_of.ts";
import { addressOf } from "../core/net.ts";
import { oneLine } from "../core/text.ts";
import type { ByteStream } from "./byte_stream.ts";
import { type Deadline, within } from "./deadline.ts";
import { EndpointError } from "./failure.ts";

/**
 * Connects to the endpoint, with TLS for https.
 *
 * @throws {EndpointError} `unreachable`, or `timeout` past the deadline
 */
export async function connect(endpoint: URL, deadline: Deadline): Promise<ByteStream> {
  const open = new Set<{ close(): void }>();
  let late = false;
  const connecting = establish(endpoint, (connection) => {
    // A connection that opens after we gave up, or whose handshake never ends, would otherwise stay open.
    if (late) connection.close();
    else open.add(connection);
  });
  try {
    return await within(connecting, deadline, () => {
      late = true;
      for (const connection of open) closeQuietly(connection);
    });
  } catch (error) {
    if (error instanceof EndpointError) throw error;
    throw new EndpointError("unreachable", reasonOf(error), { cause: error });
  }
}

async function establish(endpoint: URL, onOpen: (connection: Deno.Conn) => void): Promise<ByteStream> {
  const { hostname, port } = addressOf(endpoint);
  const tcp = await connectFirst(addressesOf(hostname), port);
  onOpen(tcp);
  // Without it a request in two segments waits for the peer's delayed acknowledgement: 40 ms.
  tcp.setNoDelay(true);
  if (endpoint.protocol !== "https:") return tcp;
  const secured = await Deno.startTls(tcp, { hostname });
  onOpen(secured);
  try {
    // Otherwise the first write would shake hands, and a bad certificate would look like a broken connection.
    await secured.handshake();
    return secured;
  } catch (error) {
    closeQuietly(secured);
    throw error;
  }
}

function closeQuietly(connection: { close(): void }): void {
  try {
    connection.close();
  } catch {
    // Closed already: TLS takes over the connection below it.
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
  const message = messageOf(error);
  return oneLine(message, 160);
}
