/** What the hook would say to a row: the same functions, from Codex's event to the verdict. */
import { type Finding, kindsOf } from "../../lib/detect/detector.ts";
import { judge, type Judgement } from "../../lib/govern/judge.ts";
import { judgedOutput, readOutput } from "../../lib/govern/output.ts";
import { callOf } from "../../lib/hook/call.ts";
import type { HookEvent } from "../../lib/hook/event.ts";
import { evaluate } from "../../lib/policy/evaluate.ts";
import type { Row } from "./row.ts";

/** What `--verdicts` prints of a row. */
export interface RowVerdict {
  decision: "allow" | "block" | "redact";
  policies: string[];
  /** Everything sensitive that was found, masked or only noted. */
  findings: Pick<Finding, "type" | "start" | "end">[];
}

const EVENT: Readonly<Record<Row["kind"], (text: string) => HookEvent>> = {
  command: (command) => ({ tool_name: "Bash", tool_input: { command } }),
  sql: (statement) => ({ tool_name: "mcp__db__query", tool_input: { statement } }),
  output: (text) => ({ tool_name: "Bash", tool_input: {}, tool_response: text }),
};

const DECISION: Readonly<Record<Judgement["verdict"], RowVerdict["decision"]>> = {
  allowed: "allow",
  redacted: "redact",
  blocked: "block",
  needs_approval: "block",
  error: "block",
};

/**
 * The verdict on the row.
 *
 * @param onFailure told when the engine itself failed: it denies then, which would look like a danger that was found
 */
export function judgeRow({ kind, text }: Pick<Row, "kind" | "text">, onFailure: (why: string) => void): RowVerdict {
  const { verdict, evaluation, failure } = judgementOf(EVENT[kind](text));
  if (failure !== undefined) onFailure(failure);
  return {
    decision: DECISION[verdict],
    policies: evaluation.matches.map(({ policy }) => policy.id),
    findings: evaluation.detected.flatMap((finding) =>
      kindsOf(finding).map((type) => ({ type, start: finding.start, end: finding.end }))
    ),
  };
}

function judgementOf(event: HookEvent): Judgement {
  const { connector, statement: { statement, parameters }, output } = callOf(event);
  if (event.tool_response !== undefined) {
    const read = readOutput({ connector_type: connector, message: output });
    return judgedOutput(read, judge(() => evaluate(read.subject))).judgement;
  }
  return judge(() => evaluate({ phase: "request", connector, statement, ...(parameters && { parameters }) }));
}
