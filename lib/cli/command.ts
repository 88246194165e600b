/** A command: its manual, and what it does. */
import type { Io } from "./io.ts";
import type { Loaders } from "../parts/loaders.ts";

/** What a command runs with. */
export interface Context {
  io: Io;
  loaders: Loaders;
  /** An endpoint that outranks the environment. */
  endpoint?: string;
}

export interface Command {
  name: string;
  /** One line, for the list of commands. */
  summary: string;
  /** The manual that `--help` prints. */
  help: string;
  /** The manual of one of its verbs, if it has manuals of their own. */
  helpOf?(verb: string): string | undefined;
  /** Does it; the result is the exit code. */
  run(args: readonly string[], context: Context): Promise<number>;
}

/** A command line that cannot be carried out: the message says why, and the hint what to type instead. Exit code 2. */
export class UsageError extends Error {
  override name = "UsageError";

  constructor(message: string, readonly hint?: string) {
    super(message);
  }
}

/** Something outside the command line that stopped a command: a port taken, a folder unwritable. Exit code 1. */
export class RunError extends Error {
  override name = "RunError";
}
