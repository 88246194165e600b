import { assert, assertEquals } from "@std/assert";
import { linkOf } from "../../lib/store/hash_chain.ts";
import { auditProof } from "../../lib/store/proof.ts";
import { publicKeyOf } from "../../lib/store/public_key.ts";
import { temporaryLog } from "../govern/support/temporary_log.ts";
import { type TestLog, testLog } from "../store/support/test_log.ts";
import { endpoint } from "./support/endpoint.ts";
import { getJson } from "./support/request.ts";

const CHAIN = "/api/v1/audit/chains/default/verify";
const RECORD = "/api/v1/audit/records/r-1/verify";
const KEY = "/api/v1/audit/signing-key";

/** A log of two records, of which the second was changed; and their ids. */
async function changedLog(): Promise<TestLog & { ids: string[] }> {
  const test = await testLog();
  await test.fill(2);
  const ids = test.lines().flatMap((line) => linkOf(line)?.record?.id ?? []);
  test.write(test.lines().map((line) => line.replace("record 2", "record 9")));
  return { ...test, ids };
}

Deno.test("the proofs are answered with 503 where the endpoint has none", async () => {
  using served = endpoint();
  for (const path of [CHAIN, RECORD, KEY]) {
    const { status, body } = await getJson(served.app, path);
    assertEquals([path, status, body.success], [path, 503, false]);
  }
});

Deno.test("chains/default/verify shows the state of the chain, and there is no other chain", async () => {
  using log = await changedLog();
  const proof = auditProof(log.path);
  using served = endpoint({ proof });
  const { status, body } = await getJson(served.app, CHAIN);
  assertEquals([status, body], [200, { chain_id: "default", ...await proof.verify() }]);
  assertEquals([body.valid, body.records, body.problems.length > 0], [false, 2, true]);
  assertEquals((await getJson(served.app, CHAIN.replace("default", "other"))).status, 404);
});

Deno.test("records/{id}/verify shows the state of one record, and 404 for an unknown one", async () => {
  using log = await changedLog();
  using served = endpoint({ proof: auditProof(log.path) });
  const shown = (id: string) => getJson(served.app, RECORD.replace("r-1", id));
  const [first, second] = log.ids as [string, string];
  const unchanged = await shown(first);
  assertEquals([unchanged.status, unchanged.body.record_id, unchanged.body.valid], [200, first, true]);
  const { hash, seq } = linkOf(log.lines().find((line) => line.includes(first))!)!;
  assertEquals([unchanged.body.hash, unchanged.body.seq], [hash, seq]);
  const changed = await shown(second);
  assertEquals([changed.status, changed.body.valid], [200, false]);
  assertEquals(changed.body.reason, "its content does not have the hash it names");
  assertEquals((await shown(crypto.randomUUID())).status, 404);
});

Deno.test("signing-key shows the public key, and 404 where nothing is signed", async () => {
  using keyless = temporaryLog();
  using unsigned = endpoint({ proof: auditProof(keyless.path) });
  assertEquals((await getJson(unsigned.app, KEY)).status, 404);
  using log = await changedLog();
  using signed = endpoint({ proof: auditProof(log.path) });
  const { status, body } = await getJson(signed.app, KEY);
  assertEquals([status, body.algorithm, body.public_key], [200, "Ed25519", publicKeyOf(log.path)]);
  assert(body.key_id.length > 0);
});
