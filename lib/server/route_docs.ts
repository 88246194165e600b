/** What every route takes and answers, for the OpenAPI document. */
import { auditToolCall } from "../contract/audit_tool_call.ts";
import { checkOutput } from "../contract/check_output.ts";
import { checkPolicy } from "../contract/check_policy.ts";
import { explainDecision } from "../contract/explain_decision.ts";
import { getPolicyStats } from "../contract/get_policy_stats.ts";
import { type JsonSchema, jsonSchemaOf } from "../contract/json_schema.ts";
import { listOverrides } from "../contract/list_overrides.ts";
import { policyRow } from "../contract/list_policies.ts";
import { listRecentDecisions } from "../contract/list_recent_decisions.ts";
import { auditSearchRequest, patternTestRequest, policyQuery } from "../contract/rest.ts";
import * as answers from "../contract/rest_answers.ts";
import { RPC_PATH } from "../contract/rpc.ts";

type Schema = Parameters<typeof jsonSchemaOf>[0];

/** One route. */
export interface RouteDoc {
  method: "get" | "post" | "delete" | "options";
  /** With `{id}` for what varies. */
  path: string;
  summary: string;
  query?: Schema;
  body?: Schema;
  /** By status. A text is what an answer without JSON means. */
  answers: Readonly<Record<number, Schema | string>>;
  /** Also without credentials. */
  open?: boolean;
}

const problem = answers.problemAnswer();
const rpc = answers.rpcAnswer();

/** All routes, as they stand in the document. */
export function routeDocs(): RouteDoc[] {
  return [
    {
      method: "post",
      path: RPC_PATH,
      summary: "The governance tools: one JSON-RPC 2.0 message of MCP",
      body: answers.rpcRequest(),
      answers: { 200: rpc, 202: "A notification, taken", 400: rpc, 401: rpc, 403: answers.rpcOrForeign(), 415: rpc },
    },
    {
      method: "delete",
      path: RPC_PATH,
      summary: "End the session that the Mcp-Session-Id header names",
      answers: { 200: "Ended", 400: "No header", 401: rpc, 403: "Another client's", 404: "No such session" },
    },
    { method: "options", path: RPC_PATH, summary: "The methods", answers: { 204: "See the Allow header" } },
    {
      method: "get",
      path: "/health",
      summary: "State and versions",
      answers: { 200: answers.healthAnswer() },
      open: true,
    },
    { method: "get", path: "/metrics", summary: "Numbers for Prometheus", answers: { 200: "Text format 0.0.4" } },
    { method: "get", path: "/openapi.json", summary: "This document", answers: { 200: "OpenAPI 3.1" } },
    {
      method: "post",
      path: "/api/v1/mcp/check-input",
      summary: "Judge a statement; a block is a 403 with the same body",
      body: checkPolicy.input,
      answers: {
        200: answers.checkInputAnswer(),
        400: problem,
        403: answers.blockedOrForeign(),
        413: problem,
        415: problem,
      },
    },
    {
      method: "post",
      path: "/api/v1/mcp/check-output",
      summary: "Scan what a tool returned",
      body: checkOutput.input,
      answers: { 200: answers.checkOutputAnswer(), 400: problem, 413: problem, 415: problem },
    },
    {
      method: "post",
      path: "/api/v1/audit/tool-call",
      summary: "Record a tool call",
      body: auditToolCall.input,
      answers: { 200: answers.auditReceipt(), 400: problem, 413: problem, 415: problem },
    },
    {
      method: "post",
      path: "/api/v1/audit/search",
      summary: "Find audit records, newest first",
      body: auditSearchRequest(),
      answers: { 200: answers.auditSearchAnswer(), 400: problem, 413: problem, 415: problem },
    },
    {
      method: "get",
      path: "/api/v1/audit/summary",
      summary: "Statistics of a span of time",
      query: getPolicyStats.input,
      answers: { 200: getPolicyStats.output, 400: problem },
    },
    {
      method: "get",
      path: "/api/v1/audit/chains/{id}/verify",
      summary: "Verify the chain of the audit log; its id is default",
      answers: { 200: answers.chainProof(), 404: problem, 503: problem },
    },
    {
      method: "get",
      path: "/api/v1/audit/records/{id}/verify",
      summary: "Verify one record",
      answers: { 200: answers.recordProof(), 404: problem, 503: problem },
    },
    {
      method: "get",
      path: "/api/v1/audit/signing-key",
      summary: "The public key of the audit log",
      answers: { 200: answers.signingKey(), 404: problem, 503: problem },
    },
    {
      method: "get",
      path: "/api/v1/decisions",
      summary: "Recent decisions, newest first",
      query: listRecentDecisions.input,
      answers: { 200: listRecentDecisions.output, 400: problem },
    },
    {
      method: "get",
      path: "/api/v1/decisions/{id}/explain",
      summary: "Why a decision was taken",
      answers: { 200: explainDecision.output, 404: problem },
    },
    {
      method: "get",
      path: "/api/v1/static-policies",
      summary: "The policies in force, page by page",
      query: policyQuery(),
      answers: { 200: answers.policyPage(), 400: problem },
    },
    {
      method: "get",
      path: "/api/v1/static-policies/{id}",
      summary: "One policy",
      answers: { 200: policyRow(), 404: problem },
    },
    {
      method: "post",
      path: "/api/v1/static-policies/test",
      summary: "Try a pattern on a text",
      body: patternTestRequest(),
      answers: { 200: answers.patternTestAnswer(), 400: problem, 413: problem, 415: problem },
    },
    {
      method: "get",
      path: "/api/v1/dynamic-policies",
      summary: "Dynamic policies: the built-in engine has none",
      answers: { 200: answers.policyPage(), 400: problem },
    },
    {
      method: "get",
      path: "/api/v1/overrides",
      summary: "The overrides in force",
      query: listOverrides.input,
      answers: { 200: listOverrides.output },
    },
  ];
}

/** The shape of every error that a route does not name itself. */
export function otherwise(): JsonSchema {
  return jsonSchemaOf(problem, "output");
}
