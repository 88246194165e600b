/** Answers that only the plain REST forms have. */
import * as z from "zod/mini";
import { checkOutput } from "./check_output.ts";
import { checkPolicy } from "./check_policy.ts";
import { auditEntry } from "./search_audit_events.ts";
import { policyRow } from "./list_policies.ts";

/** What was judged, with what the REST form says of redaction. */
export function checkInputAnswer() {
  return z.extend(checkPolicy.output, { redacted: z.boolean(), redaction_evaluated: z.boolean() });
}

/** What a scan found, and for rows the size of the answer against its limits. */
export function checkOutputAnswer() {
  return z.extend(checkOutput.output, {
    exfiltration_info: z.optional(z.object({
      rows_returned: z.number(),
      row_limit: z.number(),
      bytes_returned: z.number(),
      byte_limit: z.number(),
      within_limits: z.boolean(),
    })),
  });
}

/** One page of records, and how many there are in all. */
export function auditSearchAnswer() {
  return z.looseObject({ entries: z.array(auditEntry()), total: z.number(), limit: z.number(), offset: z.number() });
}

/** What a pattern found; `error` says why it cannot be used. */
export function patternTestAnswer() {
  return z.object({ matched: z.boolean(), matches: z.array(z.string()), error: z.optional(z.string()) });
}

/** One page of policies. */
export function policyPage() {
  const pagination = z.object({
    page: z.number(),
    page_size: z.number(),
    total_items: z.number(),
    total_pages: z.number(),
  });
  return z.object({ policies: z.array(policyRow()), pagination });
}

/** What became of a record. */
export function auditReceipt() {
  return z.looseObject({ audit_id: z.string(), status: z.enum(["recorded", "not_recorded"]), timestamp: z.string() });
}

/** The state of the chain. */
export function chainProof() {
  const problem = z.object({ seq: z.nullable(z.number()), segment: z.string(), reason: z.string() });
  return z.object({
    chain_id: z.string(),
    valid: z.boolean(),
    records: z.number(),
    links: z.number(),
    first: z.nullable(z.number()),
    head: z.nullable(z.object({ seq: z.number(), hash: z.string() })),
    signed: z.nullable(z.number()),
    key: z.nullable(z.string()),
    problems: z.array(problem),
    remarks: z.array(z.string()),
  });
}

/** The state of one record. */
export function recordProof() {
  return z.object({
    record_id: z.string(),
    valid: z.boolean(),
    seq: z.number(),
    hash: z.string(),
    reason: z.optional(z.string()),
  });
}

/** The key that signs the trail. */
export function signingKey() {
  return z.object({ key_id: z.string(), algorithm: z.literal("Ed25519"), public_key: z.string() });
}

/** `GET /health`. */
export function healthAnswer() {
  return z.looseObject({
    status: z.enum(["starting", "healthy"]),
    service: z.string(),
    tier: z.string(),
    timestamp: z.string(),
    version: z.string(),
    capabilities: z.array(z.object({ name: z.string(), since: z.string(), description: z.string() })),
    sdk_compatibility: z.record(z.string(), z.string()),
    plugin_compatibility: z.record(z.string(), z.record(z.string(), z.string())),
  });
}

/** What went wrong. */
export function problemAnswer() {
  return z.object({ success: z.literal(false), error: z.string() });
}

/** A JSON-RPC request; without an id it is a notification. */
export function rpcRequest() {
  return z.looseObject({
    jsonrpc: z.literal("2.0"),
    id: z.optional(z.union([z.string(), z.number(), z.null()])),
    method: z.string(),
    params: z.optional(z.unknown()),
  });
}

/** A JSON-RPC answer: a result or an error. */
export function rpcAnswer() {
  return z.object({
    jsonrpc: z.literal("2.0"),
    id: z.union([z.string(), z.number(), z.null()]),
    result: z.optional(z.unknown()),
    error: z.optional(z.object({ code: z.int(), message: z.string() })),
  });
}

/** A 403: a statement that is blocked, or a request that comes from elsewhere. */
export function blockedOrForeign() {
  return z.union([checkInputAnswer(), problemAnswer()]);
}

/** A 403 of the JSON-RPC path: another client's session, or a request that comes from elsewhere. */
export function rpcOrForeign() {
  return z.union([rpcAnswer(), problemAnswer()]);
}
