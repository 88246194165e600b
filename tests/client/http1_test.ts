import { assertEquals, assertRejects } from "@std/assert";
import { connect } from "../../lib/client/connect.ts";
import { deadlineIn } from "../../lib/client/deadline.ts";
import { EndpointError } from "../../lib/client/failure.ts";
import { HttpConnection } from "../../lib/client/http1.ts";
import { type Answer, reply, replying, withRawServer } from "../support/raw_server.ts";

const REQUEST = { path: "/x", headers: { Host: "h" }, body: "{}" };

/** The reply that the client makes of these bytes, written in pieces. */
async function read(...pieces: (string | Uint8Array)[]): Promise<{ status: number; body: string }> {
  let result: { status: number; body: string } | undefined;
  await withConnection(async ({ read, write }) => {
    await read();
    for (const piece of pieces) {
      await write(piece);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }, async (connection) => {
    const { status, body } = await connection.post(REQUEST);
    result = { status, body };
  });
  return result!;
}

async function withConnection(answer: Answer, test: (connection: HttpConnection) => Promise<void>): Promise<void> {
  await withRawServer(answer, async (url) => {
    const connection = new HttpConnection(await connect(url, deadlineIn(5000)));
    try {
      await test(connection);
    } finally {
      connection.close();
    }
  });
}

async function assertFails(kind: string, ...pieces: string[]): Promise<void> {
  const error = await assertRejects(() => read(...pieces), EndpointError);
  assertEquals(error.kind, kind);
}

Deno.test("post() counts Content-Length in bytes, not characters", async () => {
  assertEquals(await read(reply(200, "é€😀")), { status: 200, body: "é€😀" });
});

Deno.test("post() reads headers and characters that are split over several reads", async () => {
  const bytes = new TextEncoder().encode(reply(200, "a😀b"));
  const pieces = Array.from(bytes, (byte) => Uint8Array.of(byte));
  assertEquals((await read(...pieces)).body, "a😀b");
});

Deno.test("post() joins chunks, and a character split between two of them", async () => {
  const [first, second] = [new Uint8Array([0xf0, 0x9f]), new Uint8Array([0x98, 0x80])];
  const head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
  const answer = await read(head, "2;ext=1\r\n", first, "\r\n", "2\r\n", second, "\r\n0\r\nTrailer: x\r\n\r\n");
  assertEquals(answer.body, "😀");
});

Deno.test("post() reads a body without a length to the end of the connection", async () => {
  assertEquals((await read("HTTP/1.1 200 OK\r\n\r\n", "ab", "cd")).body, "abcd");
});

Deno.test("post() passes over interim replies", async () => {
  assertEquals(await read("HTTP/1.1 100 Continue\r\n\r\n", reply(201, "x")), { status: 201, body: "x" });
});

Deno.test("post() knows that 204 has no body", async () => {
  assertEquals(await read("HTTP/1.1 204 No Content\r\n\r\n"), { status: 204, body: "" });
});

Deno.test("post() fails as unreachable when the connection ends in the middle", async () => {
  await assertFails("unreachable", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc");
  await assertFails("unreachable", "HTTP/1.1 200 OK\r\nConte");
  await assertFails("unreachable");
});

const MALFORMED: Record<string, string> = {
  "what is not HTTP": "SSH-2.0-OpenSSH_9.2\r\n\r\n",
  "a header line without a colon": "HTTP/1.1 200 OK\r\nnonsense\r\n\r\n",
  "two lengths": "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
  "a length that is no number": "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
  "a length beyond the limit": "HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n",
  "a length and chunks": "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
  "an unknown transfer coding": "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\nx",
  "a chunk size that is no number": "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
  "chunks beyond the limit": "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffff\r\n",
  "a chunk that does not end": "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nabc\r\n",
  "interim replies without end": "HTTP/1.1 100 Continue\r\n\r\n".repeat(20),
  "trailers without end": `HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n${"X: y\r\n".repeat(20000)}`,
  "an endless head": `HTTP/1.1 200 OK\r\n${"X: y\r\n".repeat(20000)}`,
};
for (const [name, bytes] of Object.entries(MALFORMED)) {
  Deno.test(`post() refuses ${name} as malformed`, () => assertFails("malformed", bytes));
}

Deno.test("post() sends a body of a megabyte whole", async () => {
  const body = "é".repeat(700_000);
  await withConnection(async ({ read, write }) => {
    const request = await read();
    await write(reply(200, String(request!.body.length)));
  }, async (connection) => {
    assertEquals((await connection.post({ ...REQUEST, body })).body, "700000");
  });
});

Deno.test("post() takes a reply that comes before the request was read", async () => {
  await withConnection(async ({ write }) => {
    await write(reply(413, "too large"));
  }, async (connection) => {
    assertEquals((await connection.post({ ...REQUEST, body: "x".repeat(8_000_000) })).status, 413);
  });
});

Deno.test("post() sends a second request before the first reply, and gives each its own", async () => {
  await withConnection(async ({ read, write }) => {
    const bodies = [(await read())!.body, (await read())!.body];
    await write(reply(200, bodies[0]!) + reply(200, bodies[1]!));
  }, async (connection) => {
    const replies = await Promise.all(["first", "second"].map((body) => connection.post({ ...REQUEST, body })));
    assertEquals(replies.map(({ body }) => body), ["first", "second"]);
  });
});

Deno.test("post() does not take left-over bytes for the reply to a later request", async () => {
  await withConnection(replying(reply(200, "a") + reply(200, "forged")), async (connection) => {
    assertEquals((await connection.post(REQUEST)).body, "a");
    await assertRejects(() => connection.post(REQUEST), EndpointError, "nobody asked for");
  });
});
