/** A TLS server on loopback with a certificate of the tests' own authority (`tls/ca.pem`), which nobody else trusts. */
import { type Answer, serveConnections } from "./raw_server.ts";

/** The authority's certificate; `DENO_CERT` makes a program trust it. */
export const AUTHORITY_FILE = new URL("./tls/ca.pem", import.meta.url).pathname;

/** Runs the test against a TLS server that answers every connection in this way. */
export async function withTlsServer(answer: Answer, test: (url: URL) => Promise<void>): Promise<void> {
  const [cert, key] = await Promise.all(
    ["server.pem", "server.key"].map((name) => Deno.readTextFile(new URL(`./tls/${name}`, import.meta.url))),
  );
  const listener = Deno.listenTls({ hostname: "127.0.0.1", port: 0, cert: cert!, key: key! });
  await serveConnections(listener, answer, () => test(new URL(`https://localhost:${listener.addr.port}`)));
}
