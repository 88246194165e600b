import { assert, assertEquals } from "@std/assert";
import { Validator } from "@seriousme/openapi-schema-validator";
import Ajv from "ajv/dist/2020.js";
import type { Hono } from "hono";
import { RPC_PATH } from "../../lib/contract/rpc.ts";
import { DECISIONS_PATH, PATHS } from "../../lib/page/paths.ts";
import { catalog } from "../../lib/policy/catalog.ts";
import { refuseOverrideChange } from "../../lib/server/override_routes.ts";
import { refusePolicyChange } from "../../lib/server/policy_routes.ts";
import { linkOf } from "../../lib/store/hash_chain.ts";
import { type AuditProof, auditProof } from "../../lib/store/proof.ts";
import { recordWith } from "../govern/support/temporary_log.ts";
import { testLog } from "../store/support/test_log.ts";
import { closedEndpoint } from "./support/credentials.ts";
import { endpoint, ORIGIN, rpc } from "./support/endpoint.ts";

interface Answer {
  content?: Record<string, { schema?: object }>;
  $ref?: string;
}
interface Document {
  openapi: string;
  paths: Record<string, Record<string, { responses: Record<string, Answer>; security?: object[] }>>;
  components: { responses: Record<string, Answer> };
  security: object[];
}

async function documentOf(app: Hono): Promise<Document> {
  return await (await app.request(`${ORIGIN}/openapi.json`)).json();
}

Deno.test("GET /openapi.json is a valid OpenAPI 3.1 document", async () => {
  using served = endpoint();
  const document = await documentOf(served.app);
  const { valid, errors } = await new Validator().validate(JSON.parse(JSON.stringify(document)));
  assertEquals([valid, errors, document.openapi], [true, undefined, "3.1.0"]);
});

Deno.test("every route is in the OpenAPI document, and every operation of it is a route", async () => {
  using served = endpoint();
  const document = await documentOf(served.app);
  const documented = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`)
  );
  const pages: string[] = [...Object.values(PATHS), `${DECISIONS_PATH}/:id`];
  const refusals: unknown[] = [refusePolicyChange, refuseOverrideChange];
  const routes = served.app.routes
    // Middleware and the answer to other methods; refusals; what says that there is no OAuth; what is HTML for people.
    .filter(({ method, handler, path }) =>
      method !== "ALL" && !refusals.includes(handler) && !path.includes("/.well-known/") && !pages.includes(path)
    )
    .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, "{$1}")}`);
  assertEquals(documented.toSorted(), routes.toSorted());
});

const PROOF: AuditProof = {
  verify: () =>
    Promise.resolve({
      valid: false,
      records: 1,
      links: 1,
      first: null,
      head: null,
      signed: null,
      key: null,
      problems: [{ seq: null, segment: "s", reason: "r" }],
      remarks: ["m"],
    }),
  state: () => Promise.resolve({ head: null, signed: null, segments: 1, bytes: 0, lost: null }),
  verifyRecord: (id) => Promise.resolve(id === "r-1" ? { valid: true, seq: 1, hash: "0".repeat(64) } : undefined),
  publicKey: () => Promise.resolve({ key_id: "k", algorithm: "Ed25519", public_key: "PEM" }),
};

/** For each operation: requests with the status that each is answered with. */
const REQUESTS: [string, string, string, unknown, number][] = [
  ["post", RPC_PATH, RPC_PATH, JSON.parse(rpc("ping")), 200],
  ["post", RPC_PATH, RPC_PATH, JSON.parse(rpc("tools/list")), 200],
  ["post", RPC_PATH, RPC_PATH, JSON.parse(rpc("nothing")), 200],
  ["post", RPC_PATH, RPC_PATH, {}, 400],
  ["get", "/health", "/health", undefined, 200],
  ["post", "/api/v1/mcp/check-input", "/api/v1/mcp/check-input", { connector_type: "c", statement: "ls" }, 200],
  ["post", "/api/v1/mcp/check-input", "/api/v1/mcp/check-input", { connector_type: "c", statement: "rm -rf /" }, 403],
  ["post", "/api/v1/mcp/check-input", "/api/v1/mcp/check-input", {}, 400],
  [
    "post",
    "/api/v1/mcp/check-output",
    "/api/v1/mcp/check-output",
    { connector_type: "c", message: "536-22-1846" },
    200,
  ],
  ["post", "/api/v1/mcp/check-output", "/api/v1/mcp/check-output", {
    connector_type: "c",
    response_data: [{ a: "536-22-1846" }],
  }, 200],
  ["post", "/api/v1/audit/tool-call", "/api/v1/audit/tool-call", { tool_name: "t", input: {}, success: true }, 200],
  ["post", "/api/v1/audit/search", "/api/v1/audit/search", {}, 200],
  ["post", "/api/v1/audit/search", "/api/v1/audit/search", { limit: 0 }, 400],
  ["get", "/api/v1/audit/summary", "/api/v1/audit/summary", undefined, 200],
  ["get", "/api/v1/audit/chains/{id}/verify", "/api/v1/audit/chains/default/verify", undefined, 200],
  ["get", "/api/v1/audit/chains/{id}/verify", "/api/v1/audit/chains/other/verify", undefined, 404],
  ["get", "/api/v1/audit/records/{id}/verify", "/api/v1/audit/records/r-1/verify", undefined, 200],
  ["get", "/api/v1/audit/signing-key", "/api/v1/audit/signing-key", undefined, 200],
  ["get", "/api/v1/decisions", "/api/v1/decisions", undefined, 200],
  ["get", "/api/v1/decisions", "/api/v1/decisions?limit=x", undefined, 400],
  ["get", "/api/v1/decisions/{id}/explain", "/api/v1/decisions/d-1/explain", undefined, 200],
  ["get", "/api/v1/decisions/{id}/explain", "/api/v1/decisions/d-2/explain", undefined, 404],
  ["get", "/api/v1/static-policies", "/api/v1/static-policies?page_size=100", undefined, 200],
  ["get", "/api/v1/static-policies/{id}", `/api/v1/static-policies/${catalog[0]!.id}`, undefined, 200],
  ["post", "/api/v1/static-policies/test", "/api/v1/static-policies/test", { pattern: "a", input: "a" }, 200],
  ["post", "/api/v1/static-policies/test", "/api/v1/static-policies/test", { pattern: "(", input: "a" }, 200],
  ["get", "/api/v1/dynamic-policies", "/api/v1/dynamic-policies", undefined, 200],
  ["get", "/api/v1/overrides", "/api/v1/overrides", undefined, 200],
];

function decisionOnRecord() {
  return recordWith({ policy_details: { decision_id: "d-1" }, timestamp: new Date().toISOString() });
}

/** A record in which nothing is left out. */
function wholeRecord() {
  const timestamp = new Date().toISOString();
  return recordWith({
    timestamp,
    session_id: "s",
    client_id: "c",
    user_id: "u",
    error_message: "e",
    received_at: timestamp,
    delivery: "pending",
    delivery_endpoint: "https://axonflow.example",
    policy_details: {
      decision_id: "d-1",
      reason: "r",
      risk_level: "high",
      caller_name: "codex",
      override_id: "o",
      partial: true,
      policy_ids: ["p"],
      policy_matches: [{
        policy_id: "p",
        policy_name: "P",
        action: "log",
        risk_level: "high",
        matched_on: "m",
        override_id: "o",
      }],
    },
  });
}

function requested(app: Hono, method: string, url: string, body: unknown) {
  const init = body === undefined
    ? {}
    : { body: JSON.stringify(body), headers: { "content-type": "application/json" } };
  return app.request(ORIGIN + url, { method: method.toUpperCase(), ...init });
}

function schemaOf(document: Document, { method, path, status }: { method: string; path: string; status: number }) {
  return document.paths[path]![method]!.responses[status]!.content!["application/json"]!.schema!;
}

Deno.test("what the endpoint answers fits the OpenAPI document, for every operation with a JSON answer", async () => {
  using served = endpoint({ proof: PROOF });
  await served.trail.append(decisionOnRecord());
  const document = await documentOf(served.app);
  const ajv = new Ajv.default({ strict: false, formats: { "date-time": true } });
  const seen = new Set<string>();
  for (const [method, path, url, body, status] of REQUESTS) {
    const response = await requested(served.app, method, url, body);
    assertEquals([url, response.status], [url, status]);
    const validate = ajv.compile(schemaOf(document, { method, path, status }));
    assert(validate(await response.json()), `${method} ${url}: ${ajv.errorsText(validate.errors)}`);
    seen.add(`${method} ${path} ${status}`);
  }
  const promised = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).filter(([, { responses }]) => responses[200]?.content?.["application/json"]?.schema)
      .map(([method]) => `${method} ${path} 200`)
  );
  assertEquals(promised.filter((operation) => !seen.has(operation)), []);
});

/** The schema, by which an object has no field but those that it names. */
function strictly(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(strictly);
  if (typeof schema !== "object" || schema === null) return schema;
  const parts = Object.fromEntries(Object.entries(schema).map(([name, part]) => [name, strictly(part)]));
  // Without named fields it is a map, or any object.
  return "properties" in parts ? { ...parts, additionalProperties: false } : parts;
}

Deno.test("what the endpoint answers has no field that the OpenAPI document does not name", async () => {
  using log = await testLog();
  await log.fill(3);
  using served = endpoint({ proof: auditProof(log.path) });
  const id = log.lines().flatMap((line) => linkOf(line)?.record?.id ?? [])[0]!;
  await served.trail.append(wholeRecord());
  const document = await documentOf(served.app);
  const ajv = new Ajv.default({ strict: false, allErrors: true, formats: { "date-time": true } });
  const unnamed: string[] = [];
  for (const [method, path, url, body, status] of REQUESTS) {
    const response = await requested(served.app, method, url.replace("r-1", id), body);
    assertEquals([url, response.status], [url, status]);
    const validate = ajv.compile(strictly(schemaOf(document, { method, path, status })) as object);
    if (!validate(await response.json())) {
      unnamed.push(
        ...validate.errors!.map(({ instancePath, params }) => `${url} ${instancePath} ${JSON.stringify(params)}`),
      );
    }
  }
  assertEquals(unnamed, []);
});

Deno.test("the schemas of the OpenAPI document refuse answers of another shape", async () => {
  using served = endpoint();
  const document = await documentOf(served.app);
  const schema = document.paths["/api/v1/mcp/check-input"]!.post!.responses[200]!.content!["application/json"]!.schema!;
  assert(!new Ajv.default({ strict: false }).compile(schema)({ allowed: "yes", policies_evaluated: 1 }));
});

Deno.test("the OpenAPI document says whether the endpoint asks for credentials", async () => {
  using open = endpoint();
  assertEquals((await documentOf(open.app)).security, [{}]);
  using closed = await closedEndpoint();
  const headers = { authorization: "Basic YnVpbGQ6Y29ycmVjdCBob3JzZSBiYXR0ZXJ5IHN0YXBsZQ==" };
  const document: Document = await (await closed.app.request(`${ORIGIN}/openapi.json`, { headers })).json();
  assertEquals(document.security, [{ basic: [] }, { bearer: [] }]);
  assertEquals(document.paths["/health"]!.get!.security, [{}]);
});
