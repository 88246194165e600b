import { assert, assertEquals, assertMatch } from "@std/assert";
import { RPC_PATH } from "../../lib/contract/rpc.ts";
import { basic, closedEndpoint, SECRET, TOKEN } from "./support/credentials.ts";
import { notification, ORIGIN, post, rpc } from "./support/endpoint.ts";
import { getJson, postJson } from "./support/request.ts";

const CHALLENGE = 'Basic realm="AxonFlow MCP Server"';
const CHECK = { name: "check_policy", arguments: { connector_type: "codex.Bash", statement: "ls hunter2" } };

/** Which headers, and whether they let in. */
const CLAIMS: [string, Record<string, string>, boolean][] = [
  ["nothing", {}, false],
  ["the client's secret", basic("build"), true],
  ["another secret", basic("build", `${SECRET}.`), false],
  ["an unknown client", basic("nobody"), false],
  ["an empty client", basic(""), false],
  ["no colon", { authorization: `Basic ${btoa("build")}` }, false],
  ["no base64", { authorization: "Basic ???" }, false],
  ["another scheme", { authorization: "Digest abc" }, false],
  ["a bearer token", { authorization: `Bearer ${TOKEN}` }, true],
  ["another bearer token", { authorization: `Bearer ${TOKEN}0` }, false],
  ["the secret and a person's token", { ...basic("build"), "x-user-token": TOKEN }, true],
  ["the secret and another token", { ...basic("build"), "x-user-token": `${TOKEN}0` }, false],
  ["a person's token alone", { "x-user-token": TOKEN }, false],
];
for (const [what, headers, letIn] of CLAIMS) {
  Deno.test(`the endpoint ${letIn ? "lets in" : "refuses"} ${what}`, async () => {
    using served = await closedEndpoint();
    for (const method of ["initialize", "tools/list", "tools/call", "ping"]) {
      const response = await post(served.app, rpc(method, CHECK, 7), headers);
      const { id, error } = await response.json();
      assertEquals([response.status, id, error?.code], letIn ? [200, 7, undefined] : [401, 7, -32001]);
      assertEquals(response.headers.get("www-authenticate"), letIn ? null : CHALLENGE);
    }
    const rest = await served.app.request(`${ORIGIN}/api/v1/decisions`, { headers });
    assertEquals(rest.status, letIn ? 200 : 401);
    if (!letIn) assertEquals((await rest.json()).success, false);
  });
}

Deno.test("who may call and what tells how to call is open to all", async () => {
  using served = await closedEndpoint();
  assertEquals((await getJson(served.app, "/health")).status, 200);
  assertEquals((await getJson(served.app, "/.well-known/oauth-protected-resource")).body.error, "oauth_not_supported");
  for (const path of ["/nowhere", "/api/v1/static-policies", "/api/v1/audit/summary"]) {
    assertEquals((await getJson(served.app, path)).status, 401, path);
  }
});

Deno.test("a call without credentials is carried out for nobody, and goes on record as blocked", async () => {
  using served = await closedEndpoint();
  await post(served.app, rpc("tools/list"));
  await post(served.app, notification("tools/call", CHECK));
  await post(served.app, "not JSON");
  assertEquals(await served.trail.records(), []);
  await post(served.app, rpc("tools/call", CHECK));
  const [record, ...others] = await served.trail.records();
  assertEquals(others, []);
  assertEquals([record!.request_type, record!.policy_decision, record!.query], [
    "mcp_tools_call",
    "blocked",
    "check_policy",
  ]);
  assert(!JSON.stringify(record).includes("hunter2"));
});

Deno.test("a flood of calls without credentials does not fill the disk", async () => {
  using served = await closedEndpoint();
  for (let count = 0; count < 130; count++) await post(served.app, rpc("tools/call", CHECK));
  const kept = (await served.trail.records()).length;
  // A minute may turn while it runs.
  assert(kept >= 60 && kept <= 120, String(kept));
});

Deno.test("records name the client, and the person whose token it sent", async () => {
  using served = await closedEndpoint();
  await post(served.app, rpc("tools/call", CHECK), basic("build"));
  await post(served.app, rpc("tools/call", CHECK), { ...basic("other"), "x-user-token": TOKEN });
  await postJson(served.app, "/api/v1/mcp/check-input", CHECK.arguments, { authorization: `Bearer ${TOKEN}` });
  const callers = (await served.trail.records()).map(({ client_id, user_id }) => [client_id, user_id]);
  assertEquals(callers, [["build", undefined], ["other", "ann"], ["ann", "ann"]]);
  const { body } = await postJson(served.app, "/api/v1/audit/search", {}, basic("build"));
  const found = body.entries.map((entry: Record<string, string>) => [entry.client_id, entry.user_email]);
  assertEquals(found, [["ann", "ann"], ["other", "ann"], ["build", "mcp-client:build"]]);
});

Deno.test("a session is its client's own", async () => {
  using served = await closedEndpoint();
  const id = (await post(served.app, rpc("initialize"), basic("build"))).headers.get("mcp-session-id")!;
  const remove = async (headers: Record<string, string>) =>
    (await served.app.request(ORIGIN + RPC_PATH, { method: "DELETE", headers })).status;
  const session = { "mcp-session-id": id };
  assertEquals((await post(served.app, rpc("ping"), { ...basic("other"), ...session })).status, 403);
  assertEquals((await post(served.app, rpc("ping"), { ...basic("build"), ...session })).status, 200);
  assertEquals(await remove(session), 401);
  assertEquals(await remove({ ...basic("other"), ...session }), 403);
  assertEquals(await remove({ ...basic("build"), ...session }), 200);
  assertEquals(await remove({ ...basic("build"), ...session }), 404);
});

Deno.test("a secret is checked once, also where many calls come at the same time", async () => {
  using served = await closedEndpoint();
  // No more than 18 checks fit in at a time: if each call had its own, 12 would be turned away.
  const answers = await Promise.all(Array.from({ length: 30 }, () => post(served.app, rpc("ping"), basic("build"))));
  assertEquals(answers.map(({ status }) => status), Array(30).fill(200));
});

Deno.test("a flood of guesses is bounded, and who was let in before is still let in", async () => {
  using served = await closedEndpoint();
  assertEquals((await post(served.app, rpc("ping"), basic("build"))).status, 200);
  const guesses = Array.from({ length: 24 }, (_, n) => post(served.app, rpc("ping"), basic("build", `guess ${n}`)));
  assertEquals((await post(served.app, rpc("ping"), basic("build"))).status, 200);
  const answers = await Promise.all(guesses);
  const busy = answers.filter(({ status }) => status === 503);
  assertEquals([answers.length - busy.length, busy.length], [18, 6]);
  assertMatch(busy[0]!.headers.get("retry-after")!, /^\d+$/);
});

Deno.test("an unknown client is checked as a known one is", async () => {
  using served = await closedEndpoint();
  // Only what is checked takes a place in the queue.
  const guesses = Array.from({ length: 24 }, (_, n) => post(served.app, rpc("ping"), basic("nobody", `guess ${n}`)));
  const statuses = (await Promise.all(guesses)).map(({ status }) => status);
  assertEquals([401, 503].map((wanted) => statuses.filter((status) => status === wanted).length), [18, 6]);
});
