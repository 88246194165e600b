import { assert, assertEquals, assertMatch } from "@std/assert";
import { operations } from "../../lib/contract/mod.ts";
import { call, endpoint, post, rpc } from "./support/endpoint.ts";

Deno.test("tools/list is the contract, in its order, and lets Codex call every tool", async () => {
  using served = endpoint();
  const { tools } = (await (await post(served.app, rpc("tools/list"))).json()).result;
  assertEquals(tools.map((tool: { name: string }) => tool.name), operations.map(({ name }) => name));
  for (const [index, tool] of tools.entries()) {
    const { title, description } = operations[index]!;
    assertEquals([tool.title, tool.description], [title, description]);
    assertEquals(tool.annotations, { title, readOnlyHint: true });
    assertEquals(tool.inputSchema.type, "object");
  }
});

Deno.test("tools/list says which arguments a tool needs", async () => {
  using served = endpoint();
  const { tools } = (await (await post(served.app, rpc("tools/list"))).json()).result;
  const checkPolicy = tools.find((tool: { name: string }) => tool.name === "check_policy");
  assertEquals(checkPolicy.inputSchema.required, ["connector_type", "statement"]);
  assertEquals(checkPolicy.inputSchema.properties.operation.enum, ["query", "execute"]);
  assert(checkPolicy.inputSchema.properties.parameters);
});

for (const name of ["create_override", "delete_override"]) {
  Deno.test(`tools/call of ${name} is refused as a person's decision`, async () => {
    using served = endpoint();
    const result = await call(served.app, name, { policy_id: "sys_a", override_reason: "because" });
    assertEquals(result.isError, true);
    assertMatch(
      result.content[0].text,
      new RegExp(`^Cannot carry out ${name}: .+; only a person can run axonflow override (create|revoke) .+$`),
    );
  });
}
