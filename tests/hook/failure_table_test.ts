/** Every row of the failure table, over a real socket, under every fail mode, with the endpoint named and not. */
import { assertEquals, assertMatch } from "@std/assert";
import { after, before, hooked } from "../support/hook_world.ts";
import { type Answer, reply, replying, withRawServer } from "../support/raw_server.ts";

const HARMLESS = before("git status");
const DANGEROUS = before("rm -rf /");
const SSN = after("patient 512-34-7788\n");

const ENVELOPE = '{"error":"quota","limit_type":"daily_quota","tier":"free"}';
const silent: Answer = async ({ read }) => {
  while (await read());
};

/** Answers every call with what `make` gives for its id. */
function answering(make: (id: string) => string): Answer {
  return async ({ read, write }) => {
    for (let request = await read(); request; request = await read()) await write(make(JSON.parse(request.body).id));
  };
}

function rpc(part: object, status = 200): Answer {
  return answering((id) => reply(status, JSON.stringify({ jsonrpc: "2.0", id, ...part })));
}

function rpcError(code: number, status = 200): Answer {
  return rpc({ error: { code, message: "the endpoint's words" } }, status);
}

type Verdict = "fail_mode" | "block";

/** Name, the endpoint's answer, and what follows for an endpoint that a person named and for the default one. */
const ROWS: [string, Answer, Verdict, Verdict][] = [
  ["a connection that closes", ({ close }) => Promise.resolve(close()), "fail_mode", "fail_mode"],
  ["no answer in time", silent, "fail_mode", "fail_mode"],
  ["HTTP 500", replying(reply(500, "")), "fail_mode", "fail_mode"],
  ["HTTP 408", replying(reply(408, "")), "fail_mode", "fail_mode"],
  ["HTTP 404", replying(reply(404, "not found")), "fail_mode", "fail_mode"],
  ["HTTP 405", replying(reply(405, "")), "fail_mode", "fail_mode"],
  ["a redirection", replying(reply(302, "", { Location: "/login" })), "block", "fail_mode"],
  ["HTTP 413", replying(reply(413, "")), "block", "fail_mode"],
  ["HTTP 403", replying(reply(403, "")), "block", "fail_mode"],
  ["HTTP 403 with an envelope", replying(reply(403, ENVELOPE)), "block", "block"],
  ["HTTP 429", replying(reply(429, ENVELOPE)), "fail_mode", "fail_mode"],
  ["HTTP 401", replying(reply(401, "")), "block", "fail_mode"],
  ["HTTP 401 of AxonFlow", rpcError(-32001, 401), "block", "block"],
  ["an empty answer", replying(reply(200, "")), "fail_mode", "fail_mode"],
  ["an answer that is a web page", replying(reply(200, "<html>")), "fail_mode", "fail_mode"],
  ["somebody else's JSON", replying(reply(200, '{"ok":true}')), "fail_mode", "fail_mode"],
  ["JSON-RPC -32001", rpcError(-32001), "block", "block"],
  ["JSON-RPC -32601", rpcError(-32601), "block", "block"],
  ["JSON-RPC -32602", rpcError(-32602), "block", "block"],
  ["JSON-RPC -32603", rpcError(-32603), "fail_mode", "fail_mode"],
  ["JSON-RPC -32700", rpcError(-32700, 400), "fail_mode", "fail_mode"],
  ["another JSON-RPC error", rpcError(-32050), "block", "block"],
  ["a tool error", rpc({ result: { isError: true, content: [{ type: "text", text: "x" }] } }), "block", "block"],
  [
    "an allowed that is no boolean",
    rpc({ result: { content: [{ type: "text", text: '{"allowed":1}' }] } }),
    "block",
    "block",
  ],
];

for (const [name, answer, whenNamed, byDefault] of ROWS) {
  for (const [named, verdict] of [[true, whenNamed], [false, byDefault]] as const) {
    const where = named ? "a named endpoint" : "the default port";
    const at = (
      event: unknown,
      failMode: "local" | "open" | "closed",
      check: (ran: Awaited<ReturnType<typeof hooked>>) => void,
    ) => withRawServer(answer, async (url) => check(await hooked({ url, named, failMode, event, timeoutMs: 400 })));

    if (verdict === "block") {
      Deno.test(`${name} from ${where} blocks whatever the fail mode`, async () => {
        for (const failMode of ["local", "open", "closed"] as const) {
          await at(HARMLESS, failMode, ({ code, stderr, records }) => {
            assertEquals([code, records.length], [2, 1]);
            assertMatch(stderr, /^AxonFlow governance blocked: .+\n$/);
          });
          await at(SSN, failMode, ({ code, stdout }) => {
            assertEquals(code, 0);
            assertMatch(JSON.parse(stdout).reason, /^AxonFlow governance blocked: .+withheld/);
          });
        }
      });
      continue;
    }
    Deno.test(`${name} from ${where} leaves it to the built-in engine in fail mode local`, async () => {
      await at(HARMLESS, "local", ({ code, stdout, stderr, records }) => {
        assertEquals([code, stdout, records.length], [0, "", 1]);
        // Only nobody at home on the default port is ordinary; all else is worth one line.
        const quiet = !named && name === "a connection that closes";
        assertMatch(stderr, quiet ? /^$/ : /^AxonFlow: http.+ built-in engine decided\n$|^AxonFlow: the .+decided\n$/);
      });
      await at(DANGEROUS, "local", ({ code, stderr }) => {
        assertEquals(code, 2);
        assertMatch(stderr, /^AxonFlow policy violation: .+\n$/);
      });
      await at(SSN, "local", ({ stdout }) => {
        const { decision, reason } = JSON.parse(stdout);
        assertEquals([decision, reason.includes("512-34-7788")], ["block", false]);
      });
    });
    Deno.test(`${name} from ${where} allows with a visible notice in fail mode open`, async () => {
      await at(DANGEROUS, "open", ({ code, stdout, stderr, records }) => {
        assertEquals([code, records.length, records[0]?.policy_decision], [0, 1, "allowed"]);
        assertMatch(JSON.parse(stdout).systemMessage, /GOVERNANCE UNAVAILABLE/);
        assertMatch(stderr, /^AxonFlow GOVERNANCE UNAVAILABLE: .+ran ungoverned\n$/);
      });
    });
    Deno.test(`${name} from ${where} blocks in fail mode closed`, async () => {
      await at(HARMLESS, "closed", ({ code, stderr, records }) => {
        assertEquals([code, records[0]?.policy_decision], [2, "blocked"]);
        assertMatch(stderr, /^AxonFlow governance blocked: .+FAIL_MODE is closed.+\n$/);
      });
      await at(SSN, "closed", ({ stdout }) => assertMatch(JSON.parse(stdout).reason, /withheld/));
    });
  }
}

Deno.test("a message of the endpoint reaches the reason on one line", async () => {
  await withRawServer(rpcError(-32602), async (url) => {
    const { stderr } = await hooked({ url, event: HARMLESS });
    assertMatch(
      stderr,
      /^AxonFlow governance blocked: http\S+ does not understand the request: the endpoint's words \(code -32602\)\. Fix .+\n$/,
    );
  });
});

Deno.test("a 401 names the endpoint and what to set", async () => {
  await withRawServer(replying(reply(401, "")), async (url) => {
    const { stderr } = await hooked({ url, event: HARMLESS });
    assertMatch(stderr, new RegExp(`the AxonFlow agent at ${url.origin} rejected authentication \\(HTTP 401\\)`));
    assertMatch(stderr, /AXONFLOW_AUTH/);
  });
});
