import { assert, assertEquals, assertMatch } from "@std/assert";
import { MAX_BODY_BYTES } from "../../lib/contract/rpc.ts";
import { endpoint } from "./support/endpoint.ts";
import { postJson } from "./support/request.ts";

Deno.test("check-input answers a block with 403 and the whole decision", async () => {
  using served = endpoint();
  const input = { connector_type: "codex.Bash", statement: "rm -rf /" };
  const { status, body } = await postJson(served.app, "/api/v1/mcp/check-input", input);
  assertEquals([status, body.allowed, body.redacted, body.redaction_evaluated], [403, false, false, true]);
  assert(body.block_reason && body.decision_id && body.policy_matches.length > 0);
});

Deno.test("check-input answers an allowed statement with 200 and ignores fields it does not know", async () => {
  using served = endpoint();
  const input = { connector_type: "codex.Bash", statement: "ls", client_id: "c", user_token: "t", operation: "query" };
  const { status, body } = await postJson(served.app, "/api/v1/mcp/check-input", input);
  assertEquals([status, body.allowed], [200, true]);
});

Deno.test("check-output masks a message", async () => {
  using served = endpoint();
  const input = { connector_type: "codex.Bash", message: "Patient SSN is 536-22-1846" };
  const { status, body } = await postJson(served.app, "/api/v1/mcp/check-output", input);
  assertEquals([status, body.redacted_message], [200, "Patient SSN is 5*********6"]);
});

Deno.test("audit/tool-call records and answers with the record's id", async () => {
  using served = endpoint();
  const input = { tool_name: "Bash", input: { command: "ls" }, success: true };
  const { status, body } = await postJson(served.app, "/api/v1/audit/tool-call", input);
  const [record] = await served.trail.records();
  assertEquals([status, body], [200, { audit_id: record!.id, status: "recorded", timestamp: record!.timestamp }]);
});

const REFUSED: [string, unknown, string, number, RegExp][] = [
  ["a missing statement", { connector_type: "codex.Bash" }, "application/json", 400, /statement/],
  ["broken JSON", "{", "application/json", 400, /not JSON/],
  ["another content type", {}, "text/plain", 415, /application\/json/],
  ["a large body", " ".repeat(MAX_BODY_BYTES + 1), "application/json", 413, /exceeds/],
];
for (const [what, body, contentType, status, error] of REFUSED) {
  Deno.test(`check-input answers ${what} with ${status}`, async () => {
    using served = endpoint();
    const response = await postJson(served.app, "/api/v1/mcp/check-input", body, { "content-type": contentType });
    assertEquals([response.status, response.body.success], [status, false]);
    assertMatch(response.body.error, error);
  });
}
