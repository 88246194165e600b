/** A policy as data: what it stops, why, what to do instead, and its proof. */
import type { Action, Severity } from "../core/vocabulary.ts";
import type { Proof } from "../core/proof.ts";
import type { Condition } from "./condition.ts";

/** Where a policy looks: at calls before they run, at what they returned, or both. */
export type Phase = "request" | "response";

export interface Policy extends Proof {
  /** `sys_<category>_<name>`: the compatible part, which records and filters name. */
  readonly id: string;
  readonly title: string;
  /** The AxonFlow platform's category: `security-dangerous`, `pii-us`, `code-secrets` … */
  readonly category: string;
  readonly severity: Severity;
  readonly phases: readonly Phase[];
  readonly action: Action;
  /** What it asks for before a call, where that differs: a secret in a command is a warning, in an output it is masked. */
  readonly requestAction?: Action;
  /** What strict and compliance make of it, where it is only noted because people do it daily. */
  readonly strictAction?: Action;
  /** Protects the governance itself: neither a profile nor a person's own file weakens it. */
  readonly locked?: true;
  /** What could happen, and what to do instead, for the person or model that is stopped. */
  readonly why: string;
  readonly when: Condition;
}

/** Whether it is a person's own, out of their file. */
export function isOwn({ id }: Policy): boolean {
  return id.startsWith("own_");
}
