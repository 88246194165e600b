/** What the environment says about the built-in engine's policies. */
import { type Action, ACTIONS } from "./vocabulary.ts";
import { ENV, type Environment } from "./environment.ts";
import { namesOf, stateDir } from "./paths.ts";

/** How strict the built-in policies are; the AxonFlow platform's names. */
export const PROFILES = ["dev", "default", "strict", "compliance"] as const;
export type Profile = typeof PROFILES[number];

/** Policies that one variable sets together. */
export type PolicyClass = "pii" | "sqli" | "sensitive" | "dangerous";

export interface RuleSettings {
  profile: Profile;
  /** What all policies of a class do, whatever the profile says. */
  actions: Readonly<Partial<Record<PolicyClass, Action>>>;
  /** Folders in places of their own, where there are any. */
  folders?: Folders;
}

/** Folders, those of which policies know the name anyway left out. */
export interface Folders {
  /** The state folder. */
  readonly state?: readonly string[];
  readonly homes?: readonly string[];
  /** The executable that judges, wherever it lies: without it, calls go ahead unjudged. */
  readonly program?: readonly string[];
}

const USUAL_ENDS = [".local/state", "Library/Application Support", "AppData/Local"].map((name) => `/${name}/axonflow`);

/** A home that policies know by its place, and what is nobody's: one right below the root, as containers have it. */
const KNOWN_HOME = /^(?:\/(?:home|Users)\/[^/]+|(?:\/var)?\/root|\/[^/]*|(?!\/).*)\/?$/;

/**
 * Where homes are temporary, or those of services: policies protect much of that for itself, and would not see it any more
 * if it counted as below a usual home.
 */
const OF_SYSTEM =
  /^(?:\/private)?\/(?:tmp|etc|var(?!\/(?:home|services\/homes)\/)|usr(?!\/home\/)|s?bin|lib\w*|boot|dev|proc|sys|run|data\/db|System|Library|Applications)(?:\/|$)/;

const VARIABLES = {
  pii: ENV.piiAction,
  sqli: ENV.sqliAction,
  sensitive: ENV.sensitiveDataAction,
  dangerous: ENV.dangerousCommandAction,
} as const satisfies Record<PolicyClass, string>;

/**
 * Reads the settings.
 *
 * @param program the path of the executable that runs
 * @throws {RangeError} for a word that is none of the known ones: a misspelled wish to be strict must not be ignored
 */
export function ruleSettingsOf(env: Environment, program = ""): RuleSettings {
  const profile = wordOf(env, ENV.profile, PROFILES) ?? "default";
  const actions: Partial<Record<PolicyClass, Action>> = {};
  for (const [name, variable] of Object.entries(VARIABLES)) {
    const action = wordOf(env, variable, ACTIONS);
    if (action) actions[name as PolicyClass] = action; // the keys of VARIABLES are the classes
  }
  const state = namesOf(stateDir(env)).filter((name) => !isUsual(name));
  const homes = homesOf(env("HOME") ?? "");
  // The usual place is known by its name, but not whether anything is there: it counts for the folders above.
  const programs = program === "" ? [] : namesOf(program);
  const folders = {
    ...(state.length > 0 && { state }),
    ...(homes.length > 0 && { homes }),
    ...(programs.length > 0 && { program: programs }),
  };
  return { profile, actions, folders };
}

function homesOf(home: string): string[] {
  const isOther = (name: string) => !KNOWN_HOME.test(name) && !OF_SYSTEM.test(name);
  return isOther(home) ? namesOf(home.replace(/\/+$/, "")).filter(isOther) : [];
}

/** Whether the folder has the name of one that policies protect wherever it lies. */
function isUsual(folder: string): boolean {
  const path = folder.replaceAll("\\", "/");
  return USUAL_ENDS.some((end) => path.endsWith(end));
}

function wordOf<W extends string>(env: Environment, variable: string, words: readonly W[]): W | undefined {
  const text = env(variable)?.trim().toLowerCase();
  if (!text) return undefined;
  const word = words.find((known) => known === text);
  if (!word) throw new RangeError(`Cannot use ${variable}: expected one of ${words.join(", ")}`);
  return word;
}
