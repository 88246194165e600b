/** One decision explained. */
import type { Context } from "hono";
import { NotFoundError } from "../contract/tool_error.ts";
import { DecisionFacts } from "./decision_facts.tsx";
import { DecisionPolicies } from "./decision_policies.tsx";
import { Identifier } from "./identifier.tsx";
import { Layout } from "./layout.tsx";
import type { PageOptions } from "./options.ts";
import { OverrideHint } from "./override_hint.tsx";
import { Text } from "./text.tsx";
import { Time } from "./time.tsx";
import { VerdictBadge } from "./verdict.tsx";

/** `GET /decisions/{id}`. */
export async function decisionPage({ index, handlersOf, version }: PageOptions, c: Context) {
  const decision_id = c.req.param("id") ?? "";
  const [explanation, record] = await Promise.all([
    handlersOf(c).explain_decision({ decision_id }),
    index.decision(decision_id),
  ]);
  if (!record) throw new NotFoundError("Cannot explain the decision: its record is gone");
  return (
    <Layout title="Decision" version={version}>
      <div class="head">
        <h1>
          Decision <VerdictBadge>{record.policy_decision}</VerdictBadge>
        </h1>
        <p>
          <Time>{record.timestamp}</Time> UTC
        </p>
      </div>
      <section class="card" aria-labelledby="judged">
        <h2 id="judged">What was judged</h2>
        <p class="quiet">
          {record.request_type === "mcp_check_output" ? "The output of " : "A call of "}
          <Identifier>{record.policy_details.tool_signature}</Identifier>, redacted and cut
        </p>
        <pre tabindex={0} aria-label="What was judged"><code><Text>{record.query}</Text></code></pre>
        {explanation.reason && (
          <p class="reason">
            <Text>{explanation.reason}</Text>
          </p>
        )}
        <OverrideHint explanation={explanation} record={record} />
      </section>
      <DecisionPolicies explanation={explanation} record={record} />
      <DecisionFacts record={record} />
    </Layout>
  );
}
