/** Records for a spreadsheet (RFC 4180): one line each, with what a person looks for. */
import type { AuditRecord } from "../../store/record.ts";

const COLUMNS: Readonly<
  Record<string, (record: AuditRecord, chained: boolean) => string | number | boolean | undefined>
> = {
  timestamp: ({ timestamp }) => timestamp,
  id: ({ id }) => id,
  decision_id: ({ policy_details }) => policy_details.decision_id,
  request_type: ({ request_type }) => request_type,
  policy_decision: ({ policy_decision }) => policy_decision,
  tool_signature: ({ policy_details }) => policy_details.tool_signature,
  query: ({ query }) => query,
  query_hash: ({ query_hash }) => query_hash,
  policy_ids: ({ policy_details }) => policy_details.policy_ids.join(" "),
  reason: ({ policy_details }) => policy_details.reason,
  risk_level: ({ policy_details }) => policy_details.risk_level,
  source: ({ source }) => source,
  session_id: ({ session_id }) => session_id,
  response_time_ms: ({ response_time_ms }) => response_time_ms,
  error_message: ({ error_message }) => error_message,
  chained: (_record, chained) => chained,
};

export const CSV_TITLE = `${Object.keys(COLUMNS).join(",")}\r\n`;

/** The record as a line. */
export function csvLine(record: AuditRecord, chained: boolean): string {
  return `${Object.values(COLUMNS).map((valueOf) => field(valueOf(record, chained))).join(",")}\r\n`;
}

// What a terminal would obey or not show. Line ends and tabs stay: a quoted field holds them.
const UNSEEN = /\r(?!\n)|(?![\t\r\n])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/**
 * A field that a spreadsheet takes for text. One that begins with `=`, `+`, `-`, `@` or with white space before them
 * would be run as a formula when the file is opened, and commands come from an agent: an apostrophe in front is how a
 * spreadsheet is told that it is text.
 */
function field(value: string | number | boolean | undefined): string {
  if (typeof value !== "string") return String(value ?? "");
  const shown = value.replace(UNSEEN, escaped);
  const text = /^\s*[=+\-@|%]|^[\t\r]/.test(value) ? `'${shown}` : shown;
  return /[",\r\n']/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Each of its UTF-16 units as JSON escapes it. */
function escaped(character: string): string {
  return character.split("").map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`).join("");
}
