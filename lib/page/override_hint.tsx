/** Whether a person can lift what stopped a call, and how. */
import type { Handlers } from "../contract/mod.ts";
import type { AuditRecord } from "../store/record.ts";
import { Text } from "./text.tsx";

/** What `explain_decision` says. */
export type Explanation = Awaited<ReturnType<Handlers["explain_decision"]>>;

/** A sentence, or nothing where nothing was stopped. */
export function OverrideHint({ explanation, record }: { explanation: Explanation; record: AuditRecord }) {
  const { override_available, override_existing_id: existing } = explanation;
  const { policy_ids, override_id: used } = record.policy_details;
  if (used) {
    return (
      <p>
        It was let through by the override{" "}
        <code>
          <Text>{used}</Text>
        </code>.
      </p>
    );
  }
  if (existing) {
    return (
      <p>
        The override{" "}
        <code>
          <Text>{existing}</Text>
        </code>{" "}
        is in force for a policy of it now.
      </p>
    );
  }
  const [policy] = policy_ids;
  if (record.policy_decision === "allowed" || policy === undefined) return null;
  if (!override_available) return <p class="quiet">No override can lift this.</p>;
  return (
    <p>
      A person can lift it for a while:{" "}
      <code>
        <Text>{`axonflow override create --policy ${policy} --reason TEXT`}</Text>
      </code>
    </p>
  );
}
