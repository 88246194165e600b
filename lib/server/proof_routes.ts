/** What the audit trail can prove about itself, for who wants to check it from outside. */
import type { Context } from "hono";
import type { AuditProof } from "../store/proof.ts";
import { problem } from "./problem.ts";

/** The one chain of an installation. */
const CHAIN = "default";

/** `GET /api/v1/audit/chains/{id}/verify`. */
export async function verifyChainRoute(c: Context, proof: AuditProof | undefined): Promise<Response> {
  if (!proof) return unavailable(c);
  if (c.req.param("id") !== CHAIN) return problem(c, 404, `Cannot verify the chain: the only one is "${CHAIN}"`);
  return c.json({ chain_id: CHAIN, ...await proof.verify() });
}

/** `GET /api/v1/audit/records/{id}/verify`. */
export async function verifyRecordRoute(c: Context, proof: AuditProof | undefined): Promise<Response> {
  if (!proof) return unavailable(c);
  const id = c.req.param("id") ?? "";
  const found = await proof.verifyRecord(id);
  return found ? c.json({ record_id: id, ...found }) : problem(c, 404, "Cannot verify the record: none has this id");
}

/** `GET /api/v1/audit/signing-key`. */
export async function signingKeyRoute(c: Context, proof: AuditProof | undefined): Promise<Response> {
  if (!proof) return unavailable(c);
  const key = await proof.publicKey();
  return key ? c.json(key) : problem(c, 404, "Cannot show the signing key: the records are not signed");
}

function unavailable(c: Context): Response {
  return problem(c, 503, "Cannot prove anything: this endpoint has no access to the chain of its audit log");
}
