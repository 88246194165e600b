/** What a line of the log holds, for those who search it: not checked against the chain, but of the right shape. */
import type { Content, Head } from "./hash_chain.ts";
import { LINE_START, valueOf } from "./hash_chain.ts";
import type { Note } from "./note.ts";
import type { AuditRecord } from "./record.ts";

/** A record or a note, and the link that holds it; undefined if it was written without the chain. */
export type LineContent = Content & { link: Head | undefined };

const decoder = new TextDecoder();

/** The content of the line; undefined if it has none. Anybody can write a line, so nothing is taken for granted. */
export function contentOf(line: Uint8Array): LineContent | undefined {
  const text = decoder.decode(line);
  const value = valueOf(text);
  if (!isObject(value)) return undefined;
  const { record, note, seq, hash } = value;
  const isLink = text.startsWith(LINE_START) && typeof seq === "number" && typeof hash === "string";
  const link = isLink ? { seq, hash } : undefined;
  if (!link && typeof value.unchained !== "string") return undefined;
  if (isRecord(record)) return { record, link };
  return isNote(note) ? { note, link } : undefined;
}

function isRecord(value: unknown): value is AuditRecord {
  if (!isObject(value) || !isObject(value.policy_details)) return false;
  const { policy_ids, policy_matches, tool_signature } = value.policy_details;
  return ["id", "timestamp", "request_type", "source", "query", "policy_decision"].every((name) =>
    typeof value[name] === "string"
  ) && Number.isFinite(Date.parse(String(value.timestamp))) && typeof value.response_time_ms === "number" &&
    typeof tool_signature === "string" && isListOf(policy_ids, (id) => typeof id === "string") &&
    isListOf(policy_matches, (match) => isObject(match) && typeof match.policy_id === "string");
}

function isNote(value: unknown): value is Note {
  return isObject(value) && typeof value.kind === "string";
}

function isListOf(value: unknown, holds: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(holds);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
