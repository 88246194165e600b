/** The chain on a page of its own, with what verifying it found. */
import { ToolError } from "../contract/tool_error.ts";
import { ChainSection } from "./chain_section.tsx";
import { Layout } from "./layout.tsx";
import type { PageOptions } from "./options.ts";
import { Verification } from "./verification.tsx";

type ChainOptions = Pick<PageOptions, "proof" | "version" | "now">;

/** `GET /chain`: nothing is verified. */
export async function chainPage({ proof, version }: ChainOptions) {
  return (
    <Layout title="Audit chain" version={version} current="chain">
      <h1>Audit chain</h1>
      <Explanation />
      <ChainSection title="Where it stands" state={await proof?.state()} />
    </Layout>
  );
}

/** `POST /chain`: the whole log is verified. */
export async function verifiedPage({ proof, version, now }: ChainOptions) {
  if (!proof) throw new ToolError("Cannot verify the chain: this endpoint has no access to it");
  const start = now();
  const result = await proof.verify();
  const end = now();
  return (
    <Layout title={result.valid ? "Chain verified" : "Chain not valid"} version={version} current="chain">
      <h1>Audit chain</h1>
      <Verification result={result} time={end} durationMs={end - start} />
      <ChainSection title="Where it stands" state={await proof.state()} />
      <Explanation />
    </Layout>
  );
}

function Explanation() {
  return (
    <p class="prose">
      Every record holds the hash of the one before it, and heads of the chain are signed with the key of this install.
      Verifying finds edits, reorderings, gaps and missing ends. Whoever has the key and the log can make both anew:
      keep a head elsewhere to rule that out.
    </p>
  );
}
