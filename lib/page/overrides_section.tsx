/** What a person has lifted, as long as it is lifted. */
import type { Handlers } from "../contract/mod.ts";
import { Identifier } from "./identifier.tsx";
import { Text } from "./text.tsx";
import { Time } from "./time.tsx";

type Override = Awaited<ReturnType<Handlers["list_overrides"]>>["overrides"][number];

/** The overrides in force, and how to end one: at the command line, because no request may change one. */
export function OverridesSection({ overrides }: { overrides: readonly Override[] }) {
  return (
    <section class="card" aria-labelledby="overrides">
      <h2 id="overrides">Active overrides</h2>
      {overrides.length === 0 ? <p class="empty">No policy is lifted.</p> : (
        <>
          <ul class="items">
            {overrides.map((override) => <Item key={override.id} override={override} />)}
          </ul>
          <p class="quiet">Overrides are made and ended at the command line alone.</p>
        </>
      )}
    </section>
  );
}

function Item({ override }: { override: Override }) {
  const { id, policy_id, override_reason, expires_at, tool_signature, cwd, note } = override;
  return (
    <li>
      <p>
        <code>
          <Identifier>{policy_id}</Identifier>
        </code>{" "}
        until <Time>{expires_at}</Time> UTC
      </p>
      <p>
        For {tool_signature ? <Identifier>{tool_signature}</Identifier> : "all tools"}
        {cwd && " in "}
        {cwd && <Text max={300}>{cwd}</Text>}
      </p>
      {override_reason && (
        <p>
          “<Text max={300}>{override_reason}</Text>”
        </p>
      )}
      {note && <p class="warning">This override is in force, but {note}.</p>}
      <p>
        To end it:{" "}
        <code>
          <Text>{`axonflow override revoke ${id}`}</Text>
        </code>
      </p>
    </li>
  );
}
