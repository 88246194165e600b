/** The options of `axonflow audit`, as its manuals explain them. */
import type { OptionDoc } from "../option_docs.ts";

export const SPAN_DOCS: readonly OptionDoc[] = [
  ["--from TIME, --to TIME", "2026-01-02T03:04:05Z, 2026-01-02, or how long ago: 90s, 15m, 2h, 7d, 4w"],
  ["--tool NAME", "Such as Bash, apply_patch or mcp__SERVER__TOOL; records name them codex.Bash and so on"],
];

export const FILTER_DOCS: readonly OptionDoc[] = [
  ...SPAN_DOCS,
  ["--decision WORD", "allowed, blocked, redacted, needs_approval, error or override_lifecycle"],
  ["--policy ID", "A policy that matched"],
  ["--session ID", "A session of Codex"],
  [
    "--type NAME",
    "mcp_check_policy, mcp_check_output, tool_call_audit, mcp_tools_call, override_created or override_revoked",
  ],
  ["--text WORDS", "Words of the command and the reason; compil* is the beginning of one"],
];

export const UTC_DOC: OptionDoc = [
  "--utc",
  "Times in UTC, also those that you type without an offset; otherwise in the local zone",
];
