/** What else the record of a decision holds. */
import type { AuditRecord } from "../store/record.ts";
import { numberText } from "./numbers.ts";
import { decisionPath } from "./paths.ts";
import { addressOf } from "./query.ts";
import { Text } from "./text.tsx";

const SOURCES: Readonly<Record<AuditRecord["source"], string>> = {
  hook: "a hook",
  mcp: "the MCP server",
  serve: "this endpoint",
  cli: "the command line",
};

/** The facts, and the same as JSON. */
export function DecisionFacts({ record }: { record: AuditRecord }) {
  const { policy_details: details, session_id: session, client_id, user_id, error_message, delivery } = record;
  const id = details.decision_id ?? record.id;
  return (
    <section class="card" aria-labelledby="record">
      <h2 id="record">Record</h2>
      <dl class="facts">
        <Fact name="Decision" text={id} isCode />
        <Fact name="Record" text={record.id} isCode />
        <Fact name="SHA-256 of the original" text={record.query_hash} isCode />
        <Fact name="Risk" text={details.risk_level ?? "none"} />
        <Fact
          name="Session"
          text={session}
          href={`${addressOf({ span: "90d", session })}#decisions`}
        />
        <Fact name="Decided by" text={SOURCES[record.source] ?? record.source} />
        <Fact name="Client" text={client_id} />
        <Fact name="Person" text={user_id} />
        <Fact name="Policies tried" text={numberText(details.policies_evaluated)} />
        <Fact name="Read in part" text={details.partial ? "yes, and judged conservatively" : undefined} />
        <Fact name="Took" text={`${numberText(record.response_time_ms)} ms`} />
        <Fact name="Error" text={error_message} />
        <Fact name="Delivery" text={delivery && "pending when it was written"} />
      </dl>
      <p>
        As JSON: <a href={`/api/v1${decisionPath(id)}/explain`}>explanation</a>,{" "}
        <a href={`/api/v1/audit/records/${encodeURIComponent(record.id)}/verify`}>proof of this record</a>
      </p>
    </section>
  );
}

interface FactProps {
  name: string;
  /** Without it there is nothing to show. */
  text: string | undefined;
  isCode?: boolean;
  href?: string;
}

function Fact({ name, text, isCode = false, href }: FactProps) {
  if (!text) return null;
  const shown = <Text max={500}>{text}</Text>;
  return (
    <>
      <dt>{name}</dt>
      <dd>{href ? <a href={href}>{shown}</a> : isCode ? <code class="hash">{shown}</code> : shown}</dd>
    </>
  );
}
