/** A hook's world with a real connection, the real engine and a real log; only the process is missing. */
import type { FailMode } from "../../lib/core/fail_mode.ts";
import { connect } from "../../lib/client/connect.ts";
import { deadlineIn } from "../../lib/client/deadline.ts";
import { asEndpointError } from "../../lib/client/failure.ts";
import { HttpConnection } from "../../lib/client/http1.ts";
import { clientOn } from "../../lib/client/remote.ts";
import { withoutQuery } from "../../lib/core/net.ts";
import { localGovernor } from "../../lib/entry/engine.ts";
import { inputOf } from "../../lib/hook/event.ts";
import { render, type Rendered } from "../../lib/hook/outcome.ts";
import { runHook } from "../../lib/hook/run.ts";
import type { World } from "../../lib/hook/world.ts";
import type { AuditRecord } from "../../lib/store/record.ts";

export interface HookCase {
  url: URL;
  failMode?: FailMode;
  /** Whether a person named the endpoint. */
  named?: boolean;
  /** The event, as Codex sends it. */
  event: unknown;
  timeoutMs?: number;
}

/** What the hook answered, and what it put into the local log. */
export interface Hooked extends Rendered {
  records: AuditRecord[];
}

/** Runs one event through the hook. */
export async function hooked(
  { url, failMode = "local", named = true, event, timeoutMs = 5000 }: HookCase,
): Promise<Hooked> {
  const records: AuditRecord[] = [];
  const trail = {
    append: (record: AuditRecord) => Promise.resolve(void records.push(record)),
    records: () => Promise.resolve(records),
  };
  const client = localGovernor({
    trail,
    source: "hook",
    now: () => Date.now(),
    pending: named ? withoutQuery(url) : undefined,
  });
  const deadline = deadlineIn(timeoutMs);
  const settings = { endpoint: url, endpointIsSet: named };
  let connection: HttpConnection | undefined;
  const remote = await connect(url, deadline).then(
    (stream) => clientOn(connection = new HttpConnection(stream), settings, deadline),
    asEndpointError,
  );
  const world: World = {
    config: { ...settings, failMode },
    remote,
    local: () => Promise.resolve({ client, notice: () => undefined }),
  };
  try {
    const outcome = await runHook(inputOf(JSON.stringify(event)), world);
    return { ...render(outcome, "exit_code"), records };
  } finally {
    connection?.close();
  }
}

/** A PreToolUse event of Bash. */
export function before(command: string) {
  return { hook_event_name: "PreToolUse", session_id: "s", tool_name: "Bash", tool_input: { command } };
}

/** A PostToolUse event of Bash. */
export function after(output: string) {
  const call = { session_id: "s", tool_name: "Bash", tool_input: { command: "cat x" } };
  return { hook_event_name: "PostToolUse", ...call, tool_response: output };
}
