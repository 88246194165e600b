/** What a tool returned, as text or rows: judged as one text, masked in its own form. */
import type { Handlers } from "../contract/mod.ts";
import type { ResponseSubject } from "../policy/evaluation.ts";
import { isAllowed, type Judgement } from "./judge.ts";
import { type ExfiltrationInfo, exfiltrationOf } from "./exfiltration.ts";
import { type Layout, layOut } from "./layout.ts";
import { ToolError } from "../contract/tool_error.ts";

type OutputInput = Parameters<Handlers["check_output"]>[0];

/** An output as the engine reads it. */
export interface ReadOutput {
  subject: ResponseSubject;
  layout: Layout;
  exfiltration?: ExfiltrationInfo;
}

/** What is said of an output, beside the verdict. */
export interface JudgedOutput {
  judgement: Judgement;
  /** The masked forms, of what was given and changed. */
  redacted: ReturnType<Layout["masked"]>;
}

/**
 * Reads an output.
 *
 * @throws {ToolError} if there is neither text nor rows, or the rows are nested too deeply
 */
export function readOutput({ connector_type: connector, message, response_data: rows }: OutputInput): ReadOutput {
  if (message === undefined && rows === undefined) {
    throw new ToolError("Cannot check the output: give message (text) or response_data (rows)");
  }
  try {
    const layout = layOut(message, rows);
    const subject = { phase: "response", connector, text: layout.text } as const;
    return { subject, layout, ...(rows && { exfiltration: exfiltrationOf(rows) }) };
  } catch (cause) {
    throw new ToolError("Cannot check the output: its rows are nested too deeply", { cause });
  }
}

/** What follows from the engine's judgement on the output; too much data is stopped whatever that was. */
export function judgedOutput({ layout, exfiltration }: ReadOutput, judgement: Judgement): JudgedOutput {
  if (exfiltration && !exfiltration.within_limits && isAllowed(judgement.verdict)) {
    const blocker = { id: "exfiltration_limit", reason: exfiltrationReason(exfiltration) };
    return { judgement: { ...judgement, verdict: "blocked", blocker }, redacted: {} };
  }
  return { judgement, redacted: judgement.verdict === "redacted" ? layout.masked(judgement.evaluation) : {} };
}

function exfiltrationReason({ rows_returned, row_limit, bytes_returned, byte_limit }: ExfiltrationInfo): string {
  return `The tool returned ${rows_returned} rows in ${bytes_returned} bytes, more than the limit of ${row_limit} rows ` +
    `or ${byte_limit} bytes; ask for fewer`;
}
