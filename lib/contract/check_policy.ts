import * as z from "zod/mini";
import { decisionFields } from "./decision.ts";
import { operation } from "./operation.ts";

/** Judges a statement before it runs. */
export const checkPolicy = operation({
  name: "check_policy",
  title: "Check policy",
  description: "Check a command, query or tool call against the active governance policies before it runs. " +
    "connector_type names the tool, for example codex.Bash or codex.apply_patch; statement is what would run. " +
    "Answers whether it is allowed and, if not, why and which policy decided.",
  input: () =>
    z.object({
      connector_type: z.string().check(z.minLength(1)),
      statement: z.string().check(z.minLength(1)),
      operation: z._default(z.enum(["query", "execute"]), "execute"),
      parameters: z.optional(z.record(z.string(), z.unknown())),
      // Ours: the working folder of the call, for what a relative path means and for overrides of one folder.
      cwd: z.optional(z.string()),
    }),
  output: () =>
    z.looseObject({
      ...decisionFields(),
      override_available: z.optional(z.boolean()),
      override_existing_id: z.optional(z.nullable(z.string())),
      // Ours: what a person would type.
      override_command: z.optional(z.string()),
      requires_redaction: z.optional(z.boolean()),
      redacted_statement: z.optional(z.string()),
    }),
});
