/** Commands whose first word says what to do: `policies list`, `override create`. Each verb has a manual of its own. */
import { type Command, type Context, UsageError } from "./command.ts";
import { HELP_DOC, listOf } from "./option_docs.ts";
import { didYouMean, optionsOf } from "./options.ts";
import type { Verb } from "./verb.ts";

interface VerbCommand extends Pick<Command, "name" | "summary"> {
  /** One sentence, which its manual begins with. */
  does: string;
  verbs: readonly Verb[];
  /** What its manual says behind the verbs. */
  more: string;
  /** What stands at the end of every manual. */
  exitCodes: string;
}

/** The command with these verbs. */
export function commandOf({ name, summary, does, verbs, more, exitCodes }: VerbCommand): Command {
  const names = verbs.map((verb) => verb.name);
  const everyVerb = `Use axonflow ${name} ${names.join("|")}`;
  const verbNamed = (word: string) => verbs.find((verb) => verb.name === word);
  return {
    name,
    summary,
    help: [
      `${does}\n`,
      `Usage: ${verbs.map(({ usage }) => `axonflow ${name} ${usage}\n`).join("       ")}`,
      listOf(verbs.map((verb) => [verb.name, verb.summary])),
      `${more}axonflow ${name} VERB --help explains one of them.\n${exitCodes}\n`,
    ].join("\n"),
    helpOf(word) {
      const verb = verbNamed(word);
      return verb && manualOf(verb, `axonflow ${name}`, exitCodes);
    },
    async run([word, ...args], context) {
      if (word === undefined) throw new UsageError("No verb", everyVerb);
      const verb = verbNamed(word);
      if (!verb) throw new UsageError(`Unknown verb ${word}`, didYouMean(word, names) ?? everyVerb);
      return await runVerb(verb, { command: name, args }, context);
    },
  };
}

function manualOf({ usage, summary, docs, more }: Verb, command: string, exitCodes: string): string {
  const parts = [`${summary}.\n`, `Usage: ${command} ${usage}\n`, listOf([...docs, HELP_DOC])];
  return [...parts, ...(more ? [more] : []), `${exitCodes}\n`].join("\n");
}

function runVerb(
  { usage, options, operands = 0, longForm = (arg) => arg, run }: Verb,
  { command, args }: { command: string; args: readonly string[] },
  context: Context,
): Promise<number> {
  const given = optionsOf(args.map(longForm), options);
  const other = given._[operands];
  if (other !== undefined) throw new UsageError(`Unexpected argument ${other}`, `Use axonflow ${command} ${usage}`);
  return run(given, context);
}
