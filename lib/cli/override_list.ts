/** `axonflow override list`. */
import { readRuleSettings } from "../core/config.ts";
import { oneLine } from "../core/text.ts";
import { protectionOf } from "../policy/protection.ts";
import type { Override } from "../store/override.ts";
import { type ListedOverride, withStatus } from "../store/override_status.ts";
import { withIndex } from "./audit/open_index.ts";
import { SHOWN_ID } from "./audit/record_named.ts";
import { type Context, RunError } from "./command.ts";
import { localTime } from "./local_time.ts";
import { openFile } from "../store/opened_file.ts";
import { JSON_DOC } from "./option_docs.ts";
import { rulesFromDisk } from "./own_file.ts";
import { readOverrides } from "../store/read_overrides.ts";
import { auditLogPath, overridesFile } from "./state_paths.ts";
import type { Options, Verb } from "./verb.ts";

const LONGEST_REASON = 60;

export const listOverrides: Verb = {
  name: "list",
  usage: "list [--all] [--json]",
  summary: "What is lifted, until when and why (--all: ended and revoked ones too)",
  docs: [["--all", "Those too that are not in force, and why they are not"], JSON_DOC],
  options: { boolean: ["all", "json"] },
  run: list,
};

/** Shows the overrides, newest first. */
async function list(options: Options, context: Context): Promise<number> {
  const { io, loaders } = context;
  const all = await readOverrides(openFile(overridesFile(io)), loaders.loadOverrides, (problem) => {
    throw new RunError(problem);
  });
  const listed = (await listedOf(all, context)).toReversed();
  const rows = listed.filter(({ state }) => options.all || state === "in force");
  io.out(options.json ? `${JSON.stringify(rows, null, 2)}\n` : `${table(rows)}${notes(rows)}`);
  const hidden = listed.filter(({ state }) => state === "without effect" || state === "not begun").length;
  if (!options.all && hidden > 0) {
    io.err(`axonflow: ${hidden} more in the file ${hidden === 1 ? "is" : "are"} not in force; --all says why\n`);
  }
  return 0;
}

async function listedOf(overrides: readonly Override[], { io, loaders }: Context): Promise<ListedOverride[]> {
  if (overrides.length === 0) return [];
  const { rules: { policies } } = await rulesFromDisk(io, readRuleSettings(io.env), loaders);
  const common = {
    now: Date.now(),
    protectionOf: (id: string) => protectionOf(policies.find((policy) => policy.id === id)),
  };
  const nothing = { search: () => Promise.resolve([]) };
  if (!isThere(auditLogPath(io))) return await withStatus(overrides, { ...common, index: nothing });
  let listed: ListedOverride[] = [];
  await withIndex(io, async (index) => void (listed = await withStatus(overrides, { ...common, index })), {
    prune: false,
  });
  return listed;
}

function isThere(path: string): boolean {
  try {
    return Deno.statSync(path).isFile;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}

function table(rows: readonly ListedOverride[]): string {
  if (rows.length === 0) return "No override is in force.\n";
  const cells = [
    ["ID", "POLICY", "UNTIL", "FOR", "REASON"],
    ...rows.map((row) => [row.id.slice(0, SHOWN_ID), row.policy_id, ending(row), scope(row), reason(row)]),
  ];
  const widths = cells[0]!.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)));
  return cells.map((row) => `${row.map((cell, column) => cell.padEnd(widths[column]!)).join("  ").trimEnd()}\n`).join(
    "",
  );
}

/** What stands below the table. */
function notes(rows: readonly ListedOverride[]): string {
  return rows.flatMap(({ id, note }) => note ? [`Note on ${id.slice(0, SHOWN_ID)}: ${note}\n`] : []).join("");
}

function ending({ state, created_at, expires_at, revoked_at }: ListedOverride): string {
  switch (state) {
    case "in force":
      return localTime(expires_at);
    case "without effect":
      return state;
    case "not begun":
      return `not before ${localTime(created_at)}`;
    case "ended":
      return `ended ${localTime(expires_at)}`;
    case "revoked":
      return `revoked ${localTime(revoked_at ?? expires_at)}`;
  }
}

function scope({ tool_signature, cwd }: ListedOverride): string {
  return [tool_signature ?? "all tools", cwd === undefined ? "" : `in ${oneLine(cwd, 200)}`].filter(Boolean).join(" ");
}

function reason({ override_reason }: ListedOverride): string {
  return oneLine(override_reason, LONGEST_REASON);
}
