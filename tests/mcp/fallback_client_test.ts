import { assertEquals, assertMatch, assertRejects } from "@std/assert";
import type { Client } from "../../lib/client/client.ts";
import { EndpointError, type FailureKind } from "../../lib/client/failure.ts";
import { listPolicies } from "../../lib/contract/list_policies.ts";
import { createFallbackClient } from "../../lib/mcp/fallback_client.ts";
import { engine } from "./support/session.ts";

/** An endpoint that fails as long as it is told to, and counts how often it is asked. */
function endpointThat(state: { fails?: FailureKind; asked: number }): Client {
  return {
    call(operation) {
      state.asked++;
      return state.fails
        ? Promise.reject(new EndpointError(state.fails, "the reason"))
        : Promise.resolve(operation.output.parse({ policies: [], count: 0 }));
    },
  };
}

function fallback(
  state: { fails?: FailureKind; asked: number; clock: number; engines: number },
  local: Client,
): Client {
  return createFallbackClient({
    remote: endpointThat(state),
    local() {
      state.engines++;
      return local;
    },
    mayFallBack: (error) => error instanceof EndpointError && error.kind === "unreachable",
    endpoint: "http://localhost:8080",
    now: () => state.clock,
  });
}

Deno.test("createFallbackClient() leaves the answer to an endpoint that answers", async () => {
  using local = engine();
  const state = { asked: 0, clock: 0, engines: 0 };
  const client = fallback(state, local.client);
  assertEquals(await client.call(listPolicies, {}), { policies: [], count: 0 });
  assertEquals([state.asked, state.engines], [1, 0]);
});

Deno.test("createFallbackClient() lets the engine answer when the endpoint is not there, and says so", async () => {
  using local = engine();
  const state = { fails: "unreachable" as const, asked: 0, clock: 0, engines: 0 };
  const output = await fallback(state, local.client).call(listPolicies, {});
  assertEquals(output.policies.length > 0, true);
  assertMatch(String(output.note), /built-in engine, because http:\/\/localhost:8080 did not: the reason/);
});

Deno.test("createFallbackClient() leaves the endpoint alone for half a minute, then asks again", async () => {
  using local = engine();
  const state: Parameters<typeof fallback>[0] = { fails: "unreachable", asked: 0, clock: 0, engines: 0 };
  const client = fallback(state, local.client);
  await client.call(listPolicies, {});
  state.clock = 29_999;
  await client.call(listPolicies, {});
  assertEquals([state.asked, state.engines], [1, 1]);
  delete state.fails;
  state.clock = 30_000;
  assertEquals((await client.call(listPolicies, {})).note, undefined);
  assertEquals((await client.call(listPolicies, {})).note, undefined);
  assertEquals(state.asked, 3);
});

Deno.test("createFallbackClient() takes a refusal for an answer", async () => {
  using local = engine();
  const state = { fails: "unauthenticated" as const, asked: 0, clock: 0, engines: 0 };
  await assertRejects(() => fallback(state, local.client).call(listPolicies, {}), EndpointError, "the reason");
  assertEquals(state.engines, 0);
});

Deno.test("createFallbackClient() lets calls that run at the same time end differently", async () => {
  using local = engine();
  const answers = [Promise.withResolvers<never>(), Promise.withResolvers<void>()] as const;
  const began = Promise.withResolvers<void>();
  const finish = Promise.withResolvers<void>();
  const remote: Client = {
    async call(operation, { category }: { category?: string }) {
      await answers[category === "lost" ? 0 : 1].promise;
      return operation.output.parse({ policies: [], count: 0 });
    },
  };
  const slowEngine: Client = {
    async call(...args) {
      began.resolve();
      await finish.promise;
      return await local.client.call(...args);
    },
  };
  const client = createFallbackClient({
    remote,
    local: () => slowEngine,
    mayFallBack: () => true,
    endpoint: "http://localhost:8080",
    now: () => 0,
  });
  const lost = client.call(listPolicies, { category: "lost" });
  const answered = client.call(listPolicies, { category: "answered" });
  answers[0].reject(new EndpointError("unreachable", "the reason"));
  await began.promise;
  answers[1].resolve();
  assertEquals((await answered).note, undefined);
  finish.resolve();
  assertMatch(String((await lost).note), /the reason/);
});
