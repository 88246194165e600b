import { assertEquals } from "@std/assert";
import type { AuditProof } from "../../lib/store/proof.ts";
import { endpoint } from "./support/endpoint.ts";
import { getJson } from "./support/request.ts";

const CHAIN = "/api/v1/audit/chains/default/verify";
const RECORD = "/api/v1/audit/records/r-1/verify";
const KEY = "/api/v1/audit/signing-key";

// What the routes show of it is all that matters here; the proofs themselves are the store's.
const BROKEN: AuditProof = {
  verify: () =>
    Promise.resolve({
      valid: false,
      records: 2,
      head: { seq: 2, hash: "a".repeat(64) },
      problems: [{ seq: 1, segment: "audit.jsonl", reason: "the record was changed" }],
      remarks: [],
    }),
  state: () => Promise.resolve({ head: null, signed: null, segments: 1, bytes: 0, lost: null }),
  verifyRecord: (id) => Promise.resolve(id === "r-1" ? { valid: true, seq: 2, hash: "a".repeat(64) } : undefined),
  publicKey: () => Promise.resolve(undefined),
};

Deno.test("the proofs are answered with 503 where the endpoint has none", async () => {
  using served = endpoint();
  for (const path of [CHAIN, RECORD, KEY]) {
    const { status, body } = await getJson(served.app, path);
    assertEquals([path, status, body.success], [path, 503, false]);
  }
});

Deno.test("chains/default/verify shows the state of the chain, and there is no other chain", async () => {
  using served = endpoint({ proof: BROKEN });
  const { status, body } = await getJson(served.app, CHAIN);
  assertEquals([status, body], [200, { chain_id: "default", ...await BROKEN.verify() }]);
  assertEquals((await getJson(served.app, CHAIN.replace("default", "other"))).status, 404);
});

Deno.test("records/{id}/verify shows the state of one record, and 404 for an unknown one", async () => {
  using served = endpoint({ proof: BROKEN });
  const { status, body } = await getJson(served.app, RECORD);
  assertEquals([status, body], [200, { record_id: "r-1", valid: true, seq: 2, hash: "a".repeat(64) }]);
  assertEquals((await getJson(served.app, RECORD.replace("r-1", "r-2"))).status, 404);
});

Deno.test("signing-key shows the public key, and 404 where nothing is signed", async () => {
  using unsigned = endpoint({ proof: BROKEN });
  assertEquals((await getJson(unsigned.app, KEY)).status, 404);
  const key = { key_id: "k", algorithm: "Ed25519", public_key: "-----BEGIN PUBLIC KEY-----\n" } as const;
  using signed = endpoint({ proof: { ...BROKEN, publicKey: () => Promise.resolve(key) } });
  assertEquals(await getJson(signed.app, KEY), { status: 200, body: key });
});
