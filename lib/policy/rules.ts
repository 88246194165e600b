/** Which policies are in force, and what each of them does: the catalogue under a profile, with a person's own. */
import type { Folders, PolicyClass, Profile, RuleSettings } from "../core/rule_settings.ts";
import { type Action, type Severity } from "../core/vocabulary.ts";
import { catalog } from "./catalog.ts";
import type { Phase, Policy } from "./policy.ts";

/** What is in force. */
export interface Rules {
  readonly policies: readonly Policy[];
  /** What the policy does in the phase; undefined = it is switched off. */
  actionOf(policy: Policy, phase: Phase): Action | undefined;
  /** Folders in places of their own. */
  readonly folders?: Folders | undefined;
}

/** A person's own file, read. */
export interface OwnRules {
  readonly policies: readonly Policy[];
  /** What single policies do instead, by id. */
  readonly actions: ReadonlyMap<string, Action | "off">;
}

const DEFAULTS: RuleSettings = { profile: "default", actions: {} };

/** The catalogue as it stands. */
export const builtInRules: Rules = rulesFor(DEFAULTS);

/** The catalogue and the own policies under the settings. A person's word on one policy outranks a class, that the profile. */
export function rulesFor({ profile, actions, folders }: RuleSettings, own?: OwnRules): Rules {
  return {
    folders,
    policies: own ? [...catalog, ...own.policies] : catalog,
    actionOf(policy, phase) {
      const stated = phase === "request" ? policy.requestAction ?? policy.action : policy.action;
      if (policy.locked) return stated;
      const chosen = own?.actions.get(policy.id);
      if (chosen) return chosen === "off" ? undefined : chosen;
      const group = classOf(policy.category);
      const strictly = profile === "strict" || profile === "compliance" ? policy.strictAction : undefined;
      return actions[group] ?? strictly ?? PROFILES[profile][group](stated, policy.severity);
    },
  };
}

/** The class that a category belongs to. */
export function classOf(category: string): PolicyClass {
  if (category.startsWith("pii")) return "pii";
  if (category === "security-sqli" || category === "security-admin") return "sqli";
  if (category === "sensitive-data" || category === "code-secrets") return "sensitive";
  return "dangerous";
}

type Shift = (action: Action, severity: Severity) => Action;

const LOWER: Readonly<Record<Action, Action>> = {
  block: "warn",
  require_approval: "warn",
  redact: "log",
  warn: "log",
  log: "log",
};
const asStated: Shift = (action) => action;
const lowered: Shift = (action) => LOWER[action];
const logged: Shift = () => "log";
/** What is serious is stopped; the rest is masked, or stays as it is where it was only noted. */
const strict: Shift = (action, severity) => severity === "critical" || severity === "high" ? "block" : masked(action);
const strictest: Shift = (action, severity) => severity === "low" ? masked(action) : "block";
/** A warning becomes a block. */
const enforced: Shift = (action) => action === "log" ? "log" : "block";

function masked(action: Action): Action {
  return action === "log" || action === "warn" ? "redact" : action;
}

/** The platform's profile table (dev, default, strict, compliance) on the policies' own actions. */
const PROFILES: Readonly<Record<Profile, Readonly<Record<PolicyClass, Shift>>>> = {
  dev: { pii: logged, sqli: logged, sensitive: logged, dangerous: lowered },
  default: { pii: asStated, sqli: asStated, sensitive: asStated, dangerous: asStated },
  strict: { pii: strict, sqli: strict, sensitive: strict, dangerous: enforced },
  compliance: { pii: strictest, sqli: strictest, sensitive: strictest, dangerous: enforced },
};
