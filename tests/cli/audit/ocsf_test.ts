import { assertEquals } from "@std/assert";
import { ocsfEvent } from "../../../lib/cli/audit/ocsf.ts";
import { record } from "../../support/record.ts";

const DETAILS = record().policy_details;

Deno.test("ocsfEvent() has every attribute that API Activity requires", () => {
  const event = ocsfEvent(record({ session_id: "session-1", response_time_ms: 1.6 }));
  assertEquals([event.category_uid, event.class_uid, event.type_uid], [6, 6003, 600399]);
  assertEquals(event.time, Date.parse("2026-01-02T03:04:05.678Z"));
  assertEquals([event.metadata.version, event.metadata.product.name], ["1.3.0", "axonflow"]);
  assertEquals(event.actor, { app_name: "codex", session: { uid: "session-1" } });
  assertEquals([event.api.operation, event.src_endpoint.name, event.duration], ["codex.Bash", "local", 2]);
});

Deno.test("ocsfEvent() tells what was blocked by its status and its severity", () => {
  const blocked = ocsfEvent(record({
    policy_decision: "blocked",
    policy_details: {
      ...DETAILS,
      decision_id: "decision-1",
      reason: "why",
      risk_level: "critical",
      policy_ids: ["sys_a"],
    },
  }));
  assertEquals([blocked.status_id, blocked.status, blocked.severity_id, blocked.severity], [
    2,
    "blocked",
    5,
    "Critical",
  ]);
  assertEquals([blocked.status_detail, blocked.metadata.correlation_uid], ["why", "decision-1"]);
  assertEquals(blocked.unmapped.policy_ids, ["sys_a"]);
  const allowed = ocsfEvent(record({ policy_details: { ...DETAILS, risk_level: "low" } }));
  assertEquals([allowed.status_id, allowed.severity_id], [1, 1]);
});
