/** A person's policies file: opened before the permissions go, read only if the built-in engine decides. */
import { ENV } from "../core/environment.ts";
import { policiesPath } from "../core/paths.ts";
import type { RuleSettings } from "../core/rule_settings.ts";
import type { RulesMessage } from "../entry/worker_message.ts";
import { ACTIONS } from "../core/vocabulary.ts";
import type { OwnRules, Rules } from "../policy/rules.ts";
import type { Io } from "./io.ts";
import { loadRules } from "../parts/load_rules.ts";
import type { Loaders } from "../parts/loaders.ts";
import { type OpenedFile, openFile } from "../store/opened_file.ts";

/** What follows from a file that cannot be used. */
export const LEFT = "only the built-in policies are in force";

/** Opens the file in force. */
export function openOwnFile(io: Io): OpenedFile {
  const file = openFile(policiesPath(io.env, io.os));
  // Whoever names a file counts on its policies: a slip of the pen must not switch them off in silence.
  return io.env(ENV.policies) ? { ...file, read: () => file.read() ?? absent() } : file;
}

function absent(): never {
  throw new Error("there is no such file");
}

/** The rules as a worker is told them. A file that cannot be read is said here, because the worker cannot see it. */
export function rulesMessage(io: Io, settings: RuleSettings): RulesMessage {
  const file = openOwnFile(io);
  const ownText = readOrSay(file, io);
  return { settings, ownPath: file.path, ...(ownText !== undefined && { ownText }) };
}

/** The rules in force, for a command that shows or uses them, and whether the own file could be used; if not, why is said. */
export async function rulesFromDisk(
  io: Io,
  settings: RuleSettings,
  loaders: Loaders,
): Promise<{ rules: Rules; usable: boolean }> {
  const file = openOwnFile(io);
  const text = textOrProblem(file);
  const unread = text instanceof Error ? text.message : undefined;
  const { rules, own, problem = unread } = await loadRules({
    settings,
    ownText: text instanceof Error ? undefined : text,
    ...loaders,
  });
  for (const concern of concernsOf(file, own, rules)) io.err(`axonflow: ${concern}\n`);
  if (problem !== undefined) io.err(`axonflow: Cannot use ${file.path}: ${problem}; ${LEFT}\n`);
  return { rules, usable: problem === undefined };
}

/** Checks a file of own policies: how much is in it, or what is wrong. */
export async function lintOwnFile(
  io: Io,
  path: string | undefined,
  loaders: Loaders,
): Promise<{ path: string; policies: number; actions: number; concerns: readonly string[]; problem?: string }> {
  const file = path === undefined ? openOwnFile(io) : openFile(path);
  const none = { path: file.path, policies: 0, actions: 0, concerns: [] };
  const ownText = textOrProblem(file);
  if (ownText instanceof Error) return { ...none, problem: ownText.message };
  if (ownText === undefined) return { ...none, problem: "there is no such file" };
  const { rules, own, problem } = await loadRules({
    settings: { profile: "default", actions: {} },
    ownText,
    ...loaders,
  });
  if (problem) return { ...none, problem };
  return {
    ...none,
    policies: own?.policies.length ?? 0,
    actions: own?.actions.size ?? 0,
    concerns: concernsOf(file, own, rules),
  };
}

/** What holds of a file that can be used, and a person may not have meant. */
function concernsOf({ path, openToAll }: OpenedFile, own: OwnRules | undefined, { policies }: Rules): string[] {
  const weakened = policies.flatMap(({ id, severity, action }) => {
    const chosen = own?.actions.get(id);
    const milder = chosen !== undefined && (chosen === "off" || ACTIONS.indexOf(chosen) > ACTIONS.indexOf(action));
    return milder && severity === "critical" ? [`${id} is critical, and ${path} sets it to ${chosen}`] : [];
  });
  return openToAll ? [...weakened, openToAllWarning(path)] : weakened;
}

/** Whoever may change the file decides what the agent may do. */
export function openToAllWarning(path: string): string {
  return `${path} can be changed by everybody on this machine; chmod o-w it`;
}

function readOrSay(file: OpenedFile, io: Io): string | undefined {
  const text = textOrProblem(file);
  if (!(text instanceof Error)) return text;
  io.err(`axonflow: Cannot read ${file.path}: ${text.message}; ${LEFT}\n`);
}

function textOrProblem(file: OpenedFile): string | undefined | Error {
  try {
    return file.read();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
