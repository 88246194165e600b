import { ProtocolError } from "@modelcontextprotocol/client";
import { assert, assertEquals, assertMatch, assertRejects, assertStringIncludes } from "@std/assert";
import type { Client as Governor } from "../../lib/client/client.ts";
import { EndpointError } from "../../lib/client/failure.ts";
import { operations } from "../../lib/contract/mod.ts";
import { endpoint, post, rpc } from "../server/support/endpoint.ts";
import { engine, nobody, session } from "./support/session.ts";

Deno.test("createMcpServer() shows every tool of the contract, callable by Codex, without asking anybody", async () => {
  await using opened = await session(nobody);
  const { tools } = await opened.client.listTools();
  assertEquals(tools.map(({ name }) => name), operations.map(({ name }) => name));
  for (const tool of tools) {
    const { title, description } = operations.find(({ name }) => name === tool.name)!;
    assertEquals([tool.title, tool.description], [title, description]);
    assertEquals(tool.annotations, { title, readOnlyHint: true });
  }
});

Deno.test("createMcpServer() shows the same tools as the endpoint does", async () => {
  using served = endpoint();
  await using opened = await session(nobody);
  const { tools } = await opened.client.listTools();
  const { result } = await (await post(served.app, rpc("tools/list"))).json();
  assertEquals(JSON.parse(JSON.stringify(tools)), result.tools);
});

Deno.test("createMcpServer() introduces itself with every tool's name, for a search to find", async () => {
  await using opened = await session(nobody);
  const instructions = opened.client.getInstructions() ?? "";
  for (const { name } of operations) assertStringIncludes(instructions, name);
  assertEquals(opened.client.getServerVersion()?.version, "9.8.7");
});

Deno.test("a tool call is carried out and answered as text and as a structure", async () => {
  using local = engine();
  await using opened = await session(local.client);
  const args = { connector_type: "codex.Bash", statement: "rm -rf /" };
  const result = await opened.client.callTool({ name: "check_policy", arguments: args });
  const output = result.structuredContent as { allowed: boolean };
  assertEquals(output.allowed, false);
  assertEquals(result.content, [{ type: "text", text: JSON.stringify(output, null, 2) }]);
  assertEquals((await local.trail.records())[0]!.source, "mcp");
});

for (const { name } of operations) {
  Deno.test(`the tool ${name} answers or says what is missing`, async () => {
    using local = engine();
    await using opened = await session(local.client);
    const result = await opened.client.callTool({ name, arguments: {} });
    if (!result.isError) return assert(result.structuredContent);
    assertMatch(JSON.stringify(result.content), /connector_type|tool_name|decision_id/);
  });
}

Deno.test("a failure of the endpoint becomes one clear line", async () => {
  const governor = { call: () => Promise.reject(new EndpointError("refused", "HTTP 403: tier\nlimit")) };
  await using opened = await session(governor);
  const result = await opened.client.callTool({ name: "list_policies", arguments: {} });
  assertEquals(result.isError, true);
  assertEquals(result.content, [{ type: "text", text: "Cannot carry out list_policies: HTTP 403: tier limit" }]);
});

Deno.test("a tool error keeps its own words", async () => {
  using local = engine();
  await using opened = await session(local.client);
  const result = await opened.client.callTool({ name: "explain_decision", arguments: { decision_id: "d-0" } });
  assertEquals(result.content, [{ type: "text", text: 'Cannot explain decision "d-0": no record has this id' }]);
});

for (const name of ["create_override", "delete_override"]) {
  Deno.test(`the tool ${name} is refused as a person's decision`, async () => {
    await using opened = await session(nobody);
    const result = await opened.client.callTool({ name, arguments: { policy_id: "sys_a" } });
    assertEquals(result.isError, true);
    assertMatch(JSON.stringify(result.content), /only a person can run axonflow override (create|revoke) /);
  });
}

Deno.test("a tool that nobody knows is an invalid parameter", async () => {
  await using opened = await session(nobody);
  for (const name of ["create_policy", "toString"]) {
    const { message } = await assertRejects(() => opened.client.callTool({ name, arguments: {} }), ProtocolError);
    assertStringIncludes(message, `unknown tool "${name}"`);
  }
});

Deno.test("a tool call fills in what the caller left out", async () => {
  const inputs: unknown[] = [];
  const governor: Governor = {
    call(operation, input) {
      inputs.push(input);
      return Promise.resolve(operation.output.parse({ allowed: true }));
    },
  };
  await using opened = await session(governor);
  const args = { connector_type: "codex.Bash", statement: "ls", unknown: 1 };
  await opened.client.callTool({ name: "check_policy", arguments: args });
  assertEquals(inputs, [{ connector_type: "codex.Bash", statement: "ls", operation: "execute" }]);
});
