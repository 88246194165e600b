/** Where axonflow keeps its state. */
import { ENV, type Environment } from "./environment.ts";

/**
 * The state folder: `AXONFLOW_STATE_DIR`, or the place that the system has for a program's state. An empty string
 * means that there is none (no home folder is known, or the path is relative); whoever needs the folder then says so.
 */
export function stateDir(env: Environment, os: string = Deno.build.os): string {
  const chosen = env(ENV.stateDir);
  // A relative path would put the log into the governed workspace, and into another one each time.
  if (chosen) return isAbsolute(chosen, os) ? chosen : "";
  const home = env("HOME") || env("USERPROFILE");
  if (os === "windows") {
    const local = env("LOCALAPPDATA") || (home && `${home}\\AppData\\Local`);
    return local ? `${local}\\axonflow` : "";
  }
  if (os === "darwin") return home ? `${home}/Library/Application Support/axonflow` : "";
  // The XDG specification ignores a relative path: it would put the log into the governed workspace.
  const xdg = env("XDG_STATE_HOME");
  if (xdg?.startsWith("/")) return `${xdg}/axonflow`;
  return home ? `${home}/.local/state/axonflow` : "";
}

/** The names of the folder: as it is given, and without links on the way, if there is one. None of an empty string. */
export function namesOf(folder: string): string[] {
  if (!folder) return [];
  try {
    return [...new Set([folder, Deno.realPathSync(folder)])];
  } catch {
    return [folder]; // It is still to be made, or must not be looked at.
  }
}

/** Why there is no state folder, and what to do. */
export function whyNoFolder(env: Environment): string {
  return env(ENV.stateDir)
    ? `${ENV.stateDir} is a relative path; make it an absolute one`
    : `no home folder is known; set ${ENV.stateDir} to an absolute path`;
}

function isAbsolute(path: string, os: string): boolean {
  return os === "windows" ? /^(?:[a-z]:[\\/]|\\\\)/i.test(path) : path.startsWith("/");
}

/** The audit log inside the state folder. */
export function logPath(dir: string): string {
  return `${dir}/audit.jsonl`;
}

/** The file with a person's own policies: `AXONFLOW_POLICIES`, or `policies.json` where the system keeps settings. */
export function policiesPath(env: Environment, os: string = Deno.build.os): string {
  const chosen = env(ENV.policies);
  if (chosen) return chosen;
  const home = env("HOME") || env("USERPROFILE");
  if (os === "windows") {
    const roaming = env("APPDATA") || (home && `${home}\\AppData\\Roaming`);
    return roaming ? `${roaming}\\axonflow\\policies.json` : "";
  }
  if (os === "darwin") return home ? `${home}/Library/Application Support/axonflow/policies.json` : "";
  const xdg = env("XDG_CONFIG_HOME");
  if (xdg?.startsWith("/")) return `${xdg}/axonflow/policies.json`;
  return home ? `${home}/.config/axonflow/policies.json` : "";
}

/** The overrides that a person has made, inside the state folder; an empty string if there is no such folder. */
export function overridesPath(dir: string): string {
  return dir && `${dir}/overrides.json`;
}
