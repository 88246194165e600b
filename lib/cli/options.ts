/** Reading a command's options: `@std/cli` parses, this refuses what the command does not know. */
import { type Args, parseArgs } from "@std/cli/parse-args";
import { closestString } from "@std/text/closest-string";
import { levenshteinDistance } from "@std/text/levenshtein-distance";
import { FSYNC, type Fsync } from "../core/audit_settings.ts";
import { UsageError } from "./command.ts";

export interface OptionNames {
  string?: readonly string[];
  boolean?: readonly string[];
  /** What an unknown option means, if it is known. */
  unknownHint?: string | undefined;
}

/**
 * Parses the arguments; everything that is no option ends up in `_`, as text.
 *
 * @throws {UsageError} for an unknown option, or for a string option without a value
 */
export function optionsOf(
  args: readonly string[],
  { string = [], boolean = [], unknownHint }: OptionNames,
): Args & { _: string[] } {
  const parsed = parseArgs(withNegatives(args, string), {
    string: [...string, "_"],
    boolean: [...boolean, "help"],
    alias: { help: "h" },
    unknown(arg) {
      if (arg.startsWith("-") && arg !== "-") {
        throw new UsageError(
          `Unknown option ${arg}`,
          didYouMean(arg, [...string, ...boolean, "help"], "--") ?? unknownHint,
        );
      }
      return true;
    },
  });
  for (const name of string) {
    if (parsed[name] === "") throw new UsageError(`Option ${asTyped(name)} needs a value`);
  }
  return { ...parsed, _: parsed._.map(String) };
}

/** A negative number behind an option that takes a value is meant as its value, and not as an option. */
function withNegatives(args: readonly string[], names: readonly string[]): string[] {
  const given: string[] = [];
  for (const arg of args) {
    const before = given.at(-1) ?? "";
    if (/^-\d+$/.test(arg) && names.some((name) => before === `--${name}`)) given.push(`${given.pop()}=${arg}`);
    else given.push(arg);
  }
  return given;
}

/** The option as a person types it. */
export function asTyped(name: string): string {
  return `${name.length === 1 ? "-" : "--"}${name}`;
}

/**
 * The value of `--fsync`, if it is given.
 *
 * @throws {UsageError} if it is none of the known words
 */
export function fsyncOption({ fsync }: Record<string, unknown>): Fsync | undefined {
  if (fsync === undefined) return undefined;
  const word = FSYNC.find((known) => known === fsync);
  if (!word) throw new UsageError(`Unknown value ${fsync} of --fsync`, `Use one of ${FSYNC.join(", ")}`);
  return word;
}

/** A hint that names the nearest of the known words, if it is near enough to have been meant. */
export function didYouMean(typed: string, known: readonly string[], prefix = ""): string | undefined {
  const word = typed.replace(/^-+/, "").replace(/=.*$/, "");
  if (known.length === 0) return undefined;
  const nearest = closestString(word, known);
  return levenshteinDistance(word, nearest) <= Math.ceil(nearest.length / 3)
    ? `Did you mean ${prefix}${nearest}?`
    : undefined;
}
