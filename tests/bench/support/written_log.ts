/**
 * An audit log of any size, written as the log itself would have written it: archived segments that name each other,
 * a signed head every 64 links, the page beside it. `verifyLog()` accepts it; only the pace is another, because the
 * real log forces nothing to be this fast.
 */
import { Buffer } from "node:buffer";
import { createHash, createPrivateKey, sign } from "node:crypto";
import { canonicalJson } from "../../../lib/core/canonical_json.ts";
import type { Verdict } from "../../../lib/core/vocabulary.ts";
import { SIGN_EVERY } from "../../../lib/store/chain_writer.ts";
import { GENESIS, type Head, LINE_START } from "../../../lib/store/hash_chain.ts";
import { openLog } from "../../../lib/store/log.ts";
import type { Note } from "../../../lib/store/note.ts";
import type { AuditRecord } from "../../../lib/store/record.ts";
import { archiveName, filesOf, SEGMENT_BYTES } from "../../../lib/store/segments.ts";
import { headMessage, signerOn } from "../../../lib/store/signing.ts";

export interface WrittenLog {
  path: string;
  /** How many records to write. */
  records: number;
  /** Of the newest record; the oldest lies `days` before it. */
  until: number;
  days: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const CHUNK_BYTES = 1024 * 1024;

const TOOLS = ["codex.Bash", "codex.apply_patch", "codex.mcp__github__create_issue", "codex.mcp__db__query"];
const PROGRAMS = ["git", "npm", "ls", "cat", "grep", "curl", "kubectl", "docker", "psql", "python3", "make", "deno"];
const WORDS = ["status", "install", "test", "build", "--all", "-n", "main", "origin", "src", "lib", "logs", "users"];
const POLICIES = Array.from({ length: 60 }, (_, index) => `sys_dangerous_example_${index}`);
const REASON = "Deleting what is not in version control cannot be undone; name the folder you mean";

/** Numbers that look random and are the same in every run. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor(state / 2 ** 32 * below);
  };
}

/** The record with this number, at this time. */
export function exampleRecord(number: number, time: number, random: (below: number) => number): AuditRecord {
  const hex = (digits: number) => random(16 ** digits).toString(16).padStart(digits, "0");
  const uuid = () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(6)}${hex(6)}`;
  const isAudit = number % 2 === 1;
  const chance = random(100);
  const verdict: Verdict = chance < 4 ? "blocked" : chance < 7 ? "redacted" : chance < 8 ? "error" : "allowed";
  const matches = verdict === "allowed" || isAudit ? [] : [POLICIES[random(random(POLICIES.length) + 1)]!];
  const words = Array.from({ length: 2 + random(6) }, () => WORDS[random(WORDS.length)]);
  const query = `${PROGRAMS[random(PROGRAMS.length)]} ${words.join(" ")} src/module_${random(5000)}/file_${hex(4)}.ts`;
  return {
    id: uuid(),
    timestamp: new Date(time).toISOString(),
    request_type: isAudit ? "tool_call_audit" : random(5) ? "mcp_check_policy" : "mcp_check_output",
    source: "hook",
    query,
    query_hash: hex(8).repeat(8),
    policy_decision: verdict,
    policy_details: {
      ...(!isAudit && { decision_id: uuid() }),
      policy_ids: matches,
      policy_matches: matches.map((policy_id) => ({
        policy_id,
        policy_name: `Example ${policy_id}`,
        action: verdict === "blocked" ? "block" : "redact",
        risk_level: "high",
        matched_on: query.slice(0, 20),
      })),
      policies_evaluated: 151,
      ...(matches.length > 0 && { reason: REASON, risk_level: "high" }),
      tool_signature: TOOLS[Math.min(random(8), random(8), TOOLS.length - 1)]!,
      ...(isAudit && { caller_name: "codex" }),
    },
    response_time_ms: random(4000) / 1000,
    session_id: `0197b3c4-0000-7000-8000-${(number >> 8).toString(16).padStart(12, "0")}`,
  };
}

/** Writes the log, with its key. */
export async function writeLog({ path, records, until, days }: WrittenLog): Promise<void> {
  const log = openLog(path);
  await log.upkeep();
  log.close();
  const { key, segments, page } = filesOf(path);
  Deno.mkdirSync(segments, { recursive: true });
  using keyFile = Deno.openSync(key);
  const { keyId } = await signerOn(keyFile);
  const privateKey = createPrivateKey(Deno.readTextFileSync(key));
  const random = numbersFrom(7);
  let head: Head = GENESIS;
  let first = 1;
  let size = 0;
  let lines: string[] = [];
  let pending = 0;
  let fileHash = createHash("sha256");
  let file = Deno.openSync(`${path}.writing`, { write: true, create: true, truncate: true, mode: 0o600 });
  let signed: Extract<Note, { kind: "head_signed" }> | undefined;

  const flush = () => {
    const bytes = Buffer.from(lines.join(""));
    fileHash.update(bytes);
    for (let written = 0; written < bytes.length;) written += file.writeSync(bytes.subarray(written));
    size += bytes.length;
    lines = [];
    pending = 0;
  };
  const add = (content: { record: AuditRecord } | { note: Note }) => {
    const seq = head.seq + 1;
    const body = canonicalJson({ seq, prev: head.hash, ...content });
    const hash = createHash("sha256").update(body).digest("hex");
    const line = `${LINE_START}${hash}",${body.slice(1)}\n`;
    lines.push(line);
    pending += line.length;
    head = { seq, hash };
    if (pending > CHUNK_BYTES) flush();
  };
  const signHead = (time: string) => {
    const signature = sign(null, Buffer.from(headMessage(head, time)), privateKey).toString("base64");
    signed = { kind: "head_signed", time, seq: head.seq, hash: head.hash, key_id: keyId, signature };
    add({ note: signed });
  };

  for (let number = 0; number < records; number++) {
    const moment = until - Math.round((records - 1 - number) / records * days * DAY_MS);
    const before = head.seq;
    add({ record: exampleRecord(number, moment, random) });
    const time = new Date(moment).toISOString();
    if (Math.floor(head.seq / SIGN_EVERY) > Math.floor(before / SIGN_EVERY)) signHead(time);
    if (size + pending < SEGMENT_BYTES) continue;
    signHead(time);
    flush();
    file.close();
    const name = archiveName(first);
    Deno.renameSync(`${path}.writing`, `${segments}/${name}`);
    first = head.seq + 1;
    const sha256 = fileHash.digest("hex");
    file = Deno.openSync(`${path}.writing`, { write: true, create: true, truncate: true, mode: 0o600 });
    fileHash = createHash("sha256");
    size = 0;
    add({ note: { kind: "continued", time, segment: name, sha256 } });
  }
  signHead(new Date(until).toISOString());
  flush();
  file.close();
  Deno.renameSync(`${path}.writing`, path);
  Deno.writeTextFileSync(page, `${JSON.stringify({ signed }).padEnd(1023)}\n`);
}
