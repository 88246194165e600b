/** Where the chain stands, and the button that verifies it. */
import type { ChainState } from "../store/proof.ts";
import { bytesText, countText, numberText } from "./numbers.ts";
import { PATHS } from "./paths.ts";
import { Text } from "./text.tsx";
import { Time } from "./time.tsx";

/** What the log says of itself; undefined if it is not there to be read. */
export function ChainSection({ state, title = "Audit chain" }: { state: ChainState | undefined; title?: string }) {
  return (
    <section class="card" aria-labelledby="chain">
      <h2 id="chain">{title}</h2>
      {state
        ? <Known state={state} />
        : <p class="empty">This endpoint has no access to the chain of its audit log.</p>}
    </section>
  );
}

function Known({ state: { head, signed, segments, bytes, lost } }: { state: ChainState }) {
  return (
    <>
      <dl class="facts">
        <dt>Head</dt>
        <dd>{head ? <Link seq={head.seq} hash={head.hash} /> : "no record yet"}</dd>
        <dt>Last signed</dt>
        <dd>
          {signed
            ? (
              <>
                #{numberText(signed.seq)} at <Time>{signed.time}</Time> UTC
              </>
            )
            : "nothing is signed yet"}
          {signed && head && head.seq > signed.seq + 1 && (
            <span class="quiet">{countText(head.seq - signed.seq - 1, "link")} since</span>
          )}
        </dd>
        <dt>Size</dt>
        <dd>{countText(segments, "segment")}, {bytesText(bytes)}</dd>
      </dl>
      {lost && (
        <p class="warning">
          {countText(lost.lost, "record")} could not be written since <Time>{lost.first}</Time> UTC:{" "}
          <Text max={200}>{lost.reason}</Text>
        </p>
      )}
      <form method="post" action={PATHS.chain}>
        <button type="submit">Verify the chain</button>
        <p class="quiet">Reads the whole log and changes nothing.</p>
      </form>
    </>
  );
}

function Link({ seq, hash }: { seq: number; hash: string }) {
  return (
    <>
      #{numberText(seq)} <code class="hash">{hash}</code>
    </>
  );
}
