/** What goes into the engine and what comes out. Pure values: no clock, no disk, no network. */
import type { Action } from "../core/vocabulary.ts";
import type { Finding } from "../detect/detector.ts";
import type { Policy } from "./policy.ts";

/** A call that is about to happen. */
export interface RequestSubject {
  readonly phase: "request";
  /** `codex.<tool>`; the part behind the dot says how to read the statement. */
  readonly connector: string;
  readonly statement: string;
  /** Further arguments of the call; every string leaf is judged. */
  readonly parameters?: Readonly<Record<string, unknown>>;
  /** The session's working folder; without it, it is some project. */
  readonly cwd?: string | undefined;
}

/** What a call returned. */
export interface ResponseSubject {
  readonly phase: "response";
  readonly connector: string;
  readonly text: string;
}

export type Subject = RequestSubject | ResponseSubject;

/** One policy that fired. */
export interface Match {
  readonly policy: Policy;
  /** The policy's action, or what the settings made of it. */
  readonly action: Action;
  /** Which words led to it, redacted and at most 200 characters: `rm -rf /`, `us_ssn`. */
  readonly evidence: string;
}

/** The engine's answer. */
export interface Evaluation {
  /** The strictest action of all matches; undefined = nothing matched. */
  readonly action: Action | undefined;
  /** Strictest first, among equals a person's own, then the worst; the first one decides. */
  readonly matches: readonly Match[];
  /** Sensitive values in the statement or text that a policy wants masked. */
  readonly findings: readonly Finding[];
  /** Everything sensitive in the statement or text, also what no policy wants masked: for statistics and evaluation. */
  readonly detected: readonly Finding[];
  /** The text with the findings masked; present only if something changed. */
  readonly redacted?: string;
  /** How many policies were loaded for the phase. */
  readonly evaluated: number;
  /** The statement could not be read in full (syntax, nesting, unresolved words) and was judged conservatively. */
  readonly partial: boolean;
}
