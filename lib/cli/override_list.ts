/** `axonflow override list`. */
import { oneLine } from "../core/text.ts";
import { type Override, stateOf } from "../store/override.ts";
import { type Context, RunError } from "./command.ts";
import { localTime } from "./local_time.ts";
import { openFile } from "../store/opened_file.ts";
import { optionsOf } from "./options.ts";
import { readOverrides } from "../store/read_overrides.ts";
import { overridesFile } from "./state_paths.ts";
import { refuseOthers } from "./verbs.ts";

const LONGEST_REASON = 60;
// A person has a few overrides; the beginning of an id tells them apart, and revoke takes it.
const SHOWN_ID = 8;

interface Row extends Override {
  state: ReturnType<typeof stateOf>;
}

/** Shows the overrides, newest first. */
export async function listOverrides(args: readonly string[], { io, loaders }: Context): Promise<number> {
  const options = optionsOf(args, { boolean: ["all", "json"] });
  refuseOthers(options._);
  const now = Date.now();
  const all = await readOverrides(openFile(overridesFile(io)), loaders.loadOverrides, (problem) => {
    throw new RunError(problem);
  });
  io.dropPermissions();
  const rows: Row[] = all.toReversed()
    .map((override) => ({ ...override, state: stateOf(override, now) }))
    .filter(({ state }) => options.all || state === "in force");
  io.out(options.json ? `${JSON.stringify(rows, null, 2)}\n` : table(rows));
  return 0;
}

function table(rows: readonly Row[]): string {
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

function ending({ state, expires_at, revoked_at }: Row): string {
  switch (state) {
    case "in force":
      return localTime(expires_at);
    case "ended":
      return `ended ${localTime(expires_at)}`;
    case "revoked":
      return `revoked ${localTime(revoked_at ?? expires_at)}`;
  }
}

function scope({ tool_signature, cwd }: Row): string {
  return [tool_signature ?? "all tools", cwd === undefined ? "" : `in ${oneLine(cwd, 200)}`].filter(Boolean).join(" ");
}

function reason({ override_reason }: Row): string {
  return oneLine(override_reason, LONGEST_REASON);
}
