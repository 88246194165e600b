import { assertEquals } from "@std/assert";
import { chainState } from "../../lib/store/chain_state.ts";
import { verifyLog } from "../../lib/store/verify.ts";
import { testLog } from "./support/test_log.ts";

Deno.test("chainState() is that of the newest link and of the newest signature, over all segments", async () => {
  using test = await testLog();
  await test.fill(3);
  await test.archive();
  await test.fill(2);
  await test.log.seal();
  const { head, signed, segments, bytes, lost } = chainState(test.path);
  const verified = await verifyLog(test.path);
  assertEquals([head, signed?.seq, segments, lost], [verified.head, verified.signed, 2, null]);
  const sizes = ["audit.jsonl", ...test.archives().map((name) => `segments/${name}`)].map((name) =>
    Deno.statSync(`${test.folder}/${name}`).size
  );
  assertEquals(bytes, sizes.reduce((sum, size) => sum + size));
});

Deno.test("chainState() of a segment without a link is that of the one before it", async () => {
  using test = await testLog();
  await test.fill(3);
  await test.archive();
  const [name] = test.archives();
  const archived = test.lines(`segments/${name}`).at(-1)!;
  Deno.writeTextFileSync(test.path, "");
  assertEquals(chainState(test.path).head?.hash, JSON.parse(archived).hash);
});

Deno.test("chainState() of an empty log begins at no record, and has no signature", async () => {
  using test = await testLog();
  assertEquals(chainState(test.path), { head: null, signed: null, segments: 1, bytes: 0, lost: null });
});
