/** What programs have in common that run another command: where in their words it stands. */

import type { Call } from "./call.ts";

/** The inner command may be anybody's, and gets the variables. */
export function downloads(call: Call): void {
  call.expose(call.machine.scope.exportedLogin());
}

/** Where the option `output` names a file. */
export function output(call: Call): readonly string[] {
  return call.values("output");
}

/** All operands: the inner command is the value of an option. */
export const ALL = Infinity;

/** The slot in which the inner command stands. */
export interface Wrapper {
  /** Options in front of the inner command, as `readArguments` takes them. */
  readonly options: string;
  /** Operands in front of the inner command, such as the duration of `timeout`; or all. */
  readonly skip?: number;
  /** `NAME=value` words in front of the inner command are variables. */
  readonly assigns?: true;
  /** The words are joined and read as shell code, as `watch` and `su -c` do. */
  readonly code?: true;
  /** Options whose value is shell code. */
  readonly codeOptions?: readonly string[];
  /** With one of these the inner command is not run. */
  readonly unless?: readonly string[];
  /** Only these words in front of them are skipped, if they are there. */
  readonly skips?: RegExp;
  /** With this option nothing is skipped. */
  readonly direct?: string;
  /** The option whose value is the beginning of the inner command, as code. */
  readonly joins?: string;
  /** Words of one of which must come first: `docker exec`, `uv run`. */
  readonly verbs?: readonly string[];
  /** Words that may stand in front of the verb, and how many operands they have: `docker compose exec`. */
  readonly groups?: Readonly<Record<string, number>>;
  /** The inner command stands behind one of these words alone, such as `--`. */
  readonly after?: readonly string[];
  /** The files that it writes itself. */
  readonly writes?: (call: Call) => readonly string[];
  /** Goes where the inner command finds other folders than the session's. */
  readonly enters?: (call: Call) => void;
}
