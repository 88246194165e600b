/** A verb of a command whose first word says what to do. */
import type { Context } from "./command.ts";
import type { OptionDoc } from "./option_docs.ts";
import type { OptionNames, optionsOf } from "./options.ts";

/** The options as they were given, and what was given beside them. */
export type Options = ReturnType<typeof optionsOf>;

export interface Verb {
  name: string;
  /** What follows the command, the verb's name first. */
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
