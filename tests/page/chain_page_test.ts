import { assertEquals, assertStringIncludes } from "@std/assert";
import { auditProof } from "../../lib/store/proof.ts";
import { recordWith } from "../govern/support/temporary_log.ts";
import { endpoint, ORIGIN } from "../server/support/endpoint.ts";
import { servedPage, textOf } from "./support/served_page.ts";

const OWN = { origin: ORIGIN };

/** The page over a log with five records and a signed head; `verified` counts how often it was verified. */
async function signedPage() {
  let verified = 0;
  const served = endpoint((trail) => {
    const proof = auditProof(trail.path);
    const verify = () => (verified++, proof.verify());
    return { proof: { ...proof, verify } };
  });
  await served.trail.upkeep();
  for (let count = 0; count < 5; count++) await served.trail.append(recordWith({ query: `record ${count}` }));
  await served.trail.seal();
  return {
    ...served,
    count: () => verified,
    async page(method: string, path: string, headers: Record<string, string> = {}) {
      const response = await served.app.request(ORIGIN + path, { method, headers });
      return { status: response.status, text: textOf(await response.text()) };
    },
  };
}

Deno.test("the chain's state is shown without verifying it", async () => {
  using served = await signedPage();
  const links = await served.trail.links();
  for (const path of ["/", "/chain"]) {
    const { status, text } = await served.page("GET", path);
    assertEquals(status, 200);
    assertStringIncludes(text, `Head #6 ${links.at(-1)!.hash}`);
    assertStringIncludes(text, "Last signed #5 at ");
    assertStringIncludes(text, "Size 1 segment, ");
  }
  assertEquals(served.count(), 0);
});

Deno.test("POST /chain verifies the whole chain and shows that it is unchanged", async () => {
  using served = await signedPage();
  const { status, text } = await served.page("POST", "/chain", OWN);
  assertEquals([status, served.count()], [200, 1]);
  assertStringIncludes(text, "The chain is complete and unchanged 5 records verified at ");
});

Deno.test("POST /chain shows what is wrong with a chain that was changed, and where", async () => {
  using served = await signedPage();
  const text = Deno.readTextFileSync(served.trail.path);
  Deno.writeTextFileSync(served.trail.path, text.replace("record 2", "record <b>"));
  const { status, text: shown } = await served.page("POST", "/chain", OWN);
  assertEquals(status, 200);
  assertStringIncludes(shown, "The chain is not what was written");
  assertStringIncludes(shown, "#3 audit.jsonl its content does not have the hash it names");
});

Deno.test("a form on another web page cannot make it verify", async () => {
  using served = await signedPage();
  for (const origin of ["https://example.com", "null", "http://127.0.0.1:9999"]) {
    assertEquals((await served.page("POST", "/chain", { origin })).status, 403);
  }
  assertEquals(served.count(), 0);
});

Deno.test("records that were lost are said to be lost", async () => {
  using served = await signedPage();
  const lost = { lost: 3, first: "2030-01-02T03:04:05.000Z", last: "2030-01-02T03:04:06.000Z", reason: "disk full" };
  const page = `${served.trail.path.replace(/jsonl$/, "head")}`;
  Deno.writeTextFileSync(page, JSON.stringify({ lost }).padEnd(1023) + "\n");
  const { text } = await served.page("GET", "/chain");
  assertStringIncludes(text, "3 records could not be written since 2030-01-02 03:04:05 UTC: disk full");
  assertStringIncludes(text, "nothing is signed yet");
});

Deno.test("without access to the chain the page says so, and verifies nothing", async () => {
  using served = servedPage({ proof: undefined } as never);
  assertStringIncludes((await served.page("/")).text, "no access to the chain");
  const { status, text } = await served.page("/chain", { method: "POST", headers: OWN });
  assertEquals(status, 400);
  assertStringIncludes(text, "Cannot verify the chain");
});
