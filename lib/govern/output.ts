/** What a tool returned, as text or rows: judged as one text, masked in its own form. */
import type { Handlers } from "../contract/mod.ts";
import { type Evaluate, isAllowed, judge, type Judgement } from "./judge.ts";
import { type ExfiltrationInfo, exfiltrationOf } from "./exfiltration.ts";
import { layOut } from "./layout.ts";
import { ToolError } from "../contract/tool_error.ts";

type OutputInput = Parameters<Handlers["check_output"]>[0];

/** A judged output. */
export interface JudgedOutput {
  /** The whole text that was judged. */
  text: string;
  judgement: Judgement;
  /** The masked forms, of what was given and changed. */
  redacted: { redacted_message?: string; redacted_data?: Record<string, unknown>[] };
  exfiltration?: ExfiltrationInfo;
}

/**
 * Judges an output.
 *
 * @throws {ToolError} if there is neither text nor rows
 */
export function judgeOutput(input: OutputInput, evaluate: Evaluate): JudgedOutput {
  const { connector_type: connector, message, response_data: rows } = input;
  if (message === undefined && rows === undefined) {
    throw new ToolError("Cannot check the output: give message (text) or response_data (rows)");
  }
  const { exfiltration, layout } = measured(message, rows);
  const { text } = layout;
  const judgement = judge(() => evaluate({ phase: "response", connector, text }));
  if (exfiltration && !exfiltration.within_limits && isAllowed(judgement.verdict)) {
    judgement.verdict = "blocked";
    judgement.blocker = { id: "exfiltration_limit", reason: exfiltrationReason(exfiltration) };
  }
  const redacted = judgement.verdict === "redacted" ? layout.masked(judgement.evaluation) : {};
  return { text, judgement, redacted, ...(exfiltration && { exfiltration }) };
}

function measured(message: OutputInput["message"], rows: OutputInput["response_data"]) {
  try {
    return { exfiltration: rows && exfiltrationOf(rows), layout: layOut(message, rows) };
  } catch (cause) {
    throw new ToolError("Cannot check the output: its rows are nested too deeply", { cause });
  }
}

function exfiltrationReason({ rows_returned, row_limit, bytes_returned, byte_limit }: ExfiltrationInfo): string {
  return `The tool returned ${rows_returned} rows in ${bytes_returned} bytes, more than the limit of ${row_limit} rows ` +
    `or ${byte_limit} bytes; ask for fewer`;
}
