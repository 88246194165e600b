/** What listens on the default port may be anybody. */
import { assertEquals, assertMatch } from "@std/assert";
import { after, before, hooked } from "../support/hook_world.ts";
import { type Answer, reply, withRawServer } from "../support/raw_server.ts";

/** An endpoint that allows everything, or blocks it. */
function saying(allowed: boolean): Answer {
  return async ({ read, write }) => {
    for (let request = await read(); request; request = await read()) {
      const { id } = JSON.parse(request.body);
      const text = JSON.stringify({ allowed, recorded: true, policies_evaluated: 3, block_reason: "because" });
      await write(reply(200, JSON.stringify({ jsonrpc: "2.0", id, result: { content: [{ type: "text", text }] } })));
    }
  };
}

Deno.test("an endpoint that nobody named cannot allow what the built-in engine blocks", async () => {
  await withRawServer(saying(true), async (url) => {
    const { code, stderr, records } = await hooked({ url, named: false, event: before("rm -rf /") });
    assertEquals([code, records.length > 0], [2, true]);
    assertMatch(stderr, /^AxonFlow policy violation/);
    const { stdout } = await hooked({ url, named: false, event: after("ssn 512-34-7788") });
    assertEquals(JSON.parse(stdout).reason.includes("512-34-7788"), false);
    assertEquals((await hooked({ url, named: false, event: before("git status") })).code, 0);
  });
});

Deno.test("an endpoint that nobody named may still block", async () => {
  await withRawServer(saying(false), async (url) => {
    const { code, stderr } = await hooked({ url, named: false, event: before("git status") });
    assertEquals(code, 2);
    assertMatch(stderr, /because \(3 policies evaluated\)/);
  });
});

Deno.test("an endpoint that was named decides alone", async () => {
  await withRawServer(saying(true), async (url) => {
    assertEquals((await hooked({ url, named: true, event: before("rm -rf /") })).code, 0);
  });
});
