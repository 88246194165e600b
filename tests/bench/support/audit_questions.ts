/** What people and pages ask of an audit log, from what is found at once to what is in no record at all. */
import type { Filter } from "../../../lib/store/audit_index.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/** The questions, for a log of `written_log.ts` that ends at this time. */
export function auditQuestions(until: number): Readonly<Record<string, Filter>> {
  return {
    "the newest": {},
    "what was blocked": { decision: "blocked" },
    "a policy with a tool, a while ago": {
      policy: "sys_dangerous_example_3",
      tool: "codex.Bash",
      from: until - 50 * DAY_MS,
      to: until - 40 * DAY_MS,
    },
    "a policy that matched seldom": { policy: "sys_dangerous_example_59" },
    "a session": { session: "0197b3c4-0000-7000-8000-000000000400" },
    "two words": { text: "git status" },
    "two words, long ago": { text: "git status", to: until - 80 * DAY_MS },
    "the beginning of a word": { text: "kube* install" },
    "words that never meet": { text: "git kubectl" },
    "a word that is in no record": { text: "zzz" },
    "one record in a million": { text: "module 1200 52d0" },
    "failed outputs of a tool": { decision: "error", requestType: "mcp_check_output", tool: "codex.apply_patch" },
    "what there is none of": { decisionsOnly: true, requestType: "tool_call_audit", tool: "codex.Bash" },
  };
}
