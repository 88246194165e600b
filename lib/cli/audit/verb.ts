/** A verb of `axonflow audit`. */
import type { Context } from "../command.ts";
import type { OptionDoc } from "./option_docs.ts";
import { type OptionNames, optionsOf } from "../options.ts";
import { refuseOthers, type Verb as RunVerb } from "../verbs.ts";

/** The options as they were given, and what was given beside them. */
export type Options = ReturnType<typeof optionsOf>;

export interface Verb {
  name: string;
  /** What follows `axonflow audit`. */
  usage: string;
  /** One line for the manual. */
  summary: string;
  options: OptionNames;
  /** How many words it takes beside its options; none if absent. */
  operands?: number;
  /** An argument in the form in which options are read. */
  longForm?(arg: string): string;
  /** Its options, explained; `--help` stands in every manual by itself. */
  docs: readonly OptionDoc[];
  /** What else its own manual says. */
  more?: string;
  /** Does it; the result is the exit code. */
  run(options: Options, context: Context): Promise<number>;
}

/**
 * Reads the arguments of the verb and does it.
 *
 * @throws {UsageError} for arguments that it does not take
 */
export function runnerOf({ options, operands = 0, longForm = (arg) => arg, run }: Verb): RunVerb {
  return (args, context) => {
    const given = optionsOf(args.map(longForm), options);
    refuseOthers(given._, operands);
    return run(given, context);
  };
}
