import { assertEquals, assertRejects } from "@std/assert";
import { connect } from "../../lib/client/connect.ts";
import { deadlineIn } from "../../lib/client/deadline.ts";
import { EndpointError } from "../../lib/client/failure.ts";
import { HttpConnection } from "../../lib/client/http1.ts";
import { reply, replying, withRawServer } from "../support/raw_server.ts";
import { withTlsServer } from "../support/tls_server.ts";

async function assertFails(url: URL, kind: string, ms = 5000): Promise<EndpointError> {
  const error = await assertRejects(() => connect(url, deadlineIn(ms)), EndpointError);
  assertEquals(error.kind, kind);
  return error;
}

Deno.test("connect() says that a port is closed", async () => {
  let closed = new URL("http://127.0.0.1");
  await withRawServer(replying(""), (url) => Promise.resolve(void (closed = url)));
  assertEquals((await assertFails(closed, "unreachable")).message, "connection refused");
});

Deno.test("connect() finds localhost on IPv4 and on IPv6", async () => {
  for (const hostname of ["127.0.0.1", "::1"]) {
    using listener = Deno.listen({ hostname, port: 0 });
    const stream = await connect(new URL(`http://localhost:${(listener.addr as Deno.NetAddr).port}`), deadlineIn(5000));
    stream.close();
  }
});

Deno.test("connect() takes an IPv6 literal", async () => {
  using listener = Deno.listen({ hostname: "::1", port: 0 });
  (await connect(new URL(`http://[::1]:${(listener.addr as Deno.NetAddr).port}`), deadlineIn(5000))).close();
});

Deno.test("connect() ignores proxy variables", async () => {
  Deno.env.set("HTTP_PROXY", "http://127.0.0.1:9");
  Deno.env.set("http_proxy", "http://127.0.0.1:9");
  try {
    await withRawServer(replying(reply(200, "direct")), async (url) => {
      const connection = new HttpConnection(await connect(url, deadlineIn(5000)));
      assertEquals((await connection.post({ path: "/", headers: { Host: url.host }, body: "" })).body, "direct");
      connection.close();
    });
  } finally {
    Deno.env.delete("HTTP_PROXY");
    Deno.env.delete("http_proxy");
  }
});

Deno.test("connect() refuses a certificate that no authority vouches for", async () => {
  await withTlsServer(replying(reply(200, "")), async (url) => {
    await assertFails(url, "unreachable");
  });
});

Deno.test("connect() gives up on a TLS handshake that is never answered", async () => {
  await withRawServer(() => new Promise((resolve) => setTimeout(resolve, 300)), async (url) => {
    await assertFails(new URL(`https://${url.host}`), "timeout", 100);
  });
});
