import * as z from "zod/mini";
import { decisionFields } from "./decision.ts";
import { operation } from "./operation.ts";

function row() {
  return z.record(z.string(), z.unknown());
}

/** Scans what a tool returned. */
export const checkOutput = operation({
  name: "check_output",
  title: "Check output",
  description: "Scan text or rows that a tool returned for personal data, secrets and prompt injection. " +
    "Give message (text) or response_data (rows). redacted_message or redacted_data is present only if something " +
    "was masked.",
  input: () =>
    z.object({
      connector_type: z.string().check(z.minLength(1)),
      message: z.optional(z.string()),
      response_data: z.optional(z.array(row())),
      // Ours, for overrides of one folder: the working folder of the call.
      cwd: z.optional(z.string()),
    }),
  output: () =>
    z.looseObject({
      ...decisionFields(),
      redacted_message: z.optional(z.string()),
      redacted_data: z.optional(z.array(row())),
    }),
});
