/** What verifying the chain found. */
import type { Problem, Verification as Outcome } from "../store/proof.ts";
import { countText, numberText } from "./numbers.ts";
import { Cell, Table } from "./table.tsx";
import { Text } from "./text.tsx";
import { Time } from "./time.tsx";

interface VerificationProps {
  result: Outcome;
  /** When it ended, and how long it took. */
  time: number;
  durationMs: number;
}

/** The result, its problems and its remarks. */
export function Verification({ result, time, durationMs }: VerificationProps) {
  const { valid, records, head, problems, remarks } = result;
  return (
    <section class={`card result ${valid ? "allowed" : "blocked"}`} aria-labelledby="result">
      <h2 id="result">{valid ? "The chain is complete and unchanged" : "The chain is not what was written"}</h2>
      <p>
        {countText(records, "record")} verified at <Time>{time}</Time> UTC in {numberText(durationMs / 1000)} s.
      </p>
      {head && (
        <p>
          Head #{numberText(head.seq)} <code class="hash">{head.hash}</code>
        </p>
      )}
      {problems.length > 0 && <Problems problems={problems} />}
      {remarks.length > 0 && (
        <>
          <h3>Remarks</h3>
          <ul>
            {remarks.map((remark, place) => (
              <li key={place}>
                <Text>{remark}</Text>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Problems({ problems }: { problems: readonly Problem[] }) {
  return (
    <Table caption="Problems of the chain" heads={["Link", "Where", "Problem"]}>
      {problems.map(({ seq, segment, reason }, place) => (
        <tr key={place} role="row">
          <Cell head="Link" isHead>{seq === null ? "–" : `#${numberText(seq)}`}</Cell>
          <Cell head="Where">
            <code>
              <Text>{segment}</Text>
            </code>
          </Cell>
          <Cell head="Problem">
            <Text>{reason}</Text>
          </Cell>
        </tr>
      ))}
    </Table>
  );
}
