import * as z from "zod/mini";
import { operation } from "./operation.ts";

/** Records a tool call, or one that was blocked. */
export const auditToolCall = operation({
  name: "audit_tool_call",
  title: "Audit tool call",
  description: "Record a tool call that ran or was blocked in the governance audit trail. " +
    "Calls that Codex makes are recorded by its hooks; use this for actions that no hook sees.",
  input: () =>
    z.object({
      tool_name: z.string().check(z.minLength(1)),
      input: z.record(z.string(), z.unknown()),
      success: z.boolean(),
      output: z.optional(z.record(z.string(), z.unknown())),
      caller_name: z.optional(z.string()),
      tool_type: z.optional(z.string()),
      error_message: z.optional(z.string()),
      duration_ms: z.optional(z.number()),
      session_id: z.optional(z.string()),
      record_id: z.optional(z.string()),
    }),
  output: () =>
    z.looseObject({
      recorded: z.boolean(),
      tool_name: z.optional(z.string()),
      timestamp: z.optional(z.string()),
      details: z.optional(z.looseObject({ audit_id: z.optional(z.string()) })),
    }),
});
