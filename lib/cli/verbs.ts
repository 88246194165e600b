/** Commands whose first word says what to do: `policies list`, `override create`. */
import { type Context, UsageError } from "./command.ts";
import { didYouMean } from "./options.ts";

/** What one of the words does; the result is the exit code. */
export type Verb = (args: readonly string[], context: Context) => Promise<number>;

/**
 * Does what the first argument says.
 *
 * @throws {UsageError} if it is none of the verbs
 */
export function runVerb(
  verbs: Readonly<Record<string, Verb>>,
  [word, ...args]: readonly string[],
  { command, ...context }: Context & { command: string },
): Promise<number> {
  const names = Object.keys(verbs);
  if (word === undefined) throw new UsageError("No verb", `Use axonflow ${command} ${names.join("|")}`);
  const verb = Object.hasOwn(verbs, word) ? verbs[word] : undefined;
  if (!verb) throw new UsageError(`Unknown verb ${word}`, didYouMean(word, names));
  return verb(args, context);
}

/** Refuses arguments that a verb does not take: all behind the first so many. */
export function refuseOthers(words: readonly string[], taken = 0): void {
  const argument = words[taken];
  if (argument !== undefined) throw new UsageError(`Unexpected argument ${argument}`);
}
