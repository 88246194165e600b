/** A program and its arguments, as the one command line that they are. */

const PROGRAM = /^(?:command|cmd|program|executable|exe|exec|binary|bin|file|process)$/i;
/** What runs a program, where none is named beside it. */
const INTERPRETER = /^(?:interpreter|shell|runtime)$/i;
const ARGUMENTS = /^(?:args?|argv|arguments|parameters|params|flags|options)$/i;

/** Whether a field of this name holds the arguments of a program in another one. */
export function isArgumentsName(name: string): boolean {
  return ARGUMENTS.test(name);
}

/** The word as a shell reads it back. */
export function shellQuoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

/**
 * The command line of a program and arguments that stand in fields of their own; undefined if there are none.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * assertEquals(commandLineIn({ program: "rm", args: ["-r", "a b"] }), "rm -r 'a b'");
 * ```
 */
export function commandLineIn(fields: Readonly<Record<string, unknown>>): string | undefined {
  const entries = Object.entries(fields);
  const program = [PROGRAM, INTERPRETER].flatMap((names) => entries.filter(([name]) => names.test(name)))
    .map(([, value]) => value).find((value) => typeof value === "string");
  const [, given] = entries.find(([name, value]) => isArgumentsName(name) && areArguments(value)) ?? [];
  if (program === undefined || given === undefined) return undefined;
  const words = Array.isArray(given) ? given.filter(isWord).map((word) => shellQuoted(String(word))) : [given];
  return [program, ...words].join(" ");
}

function areArguments(value: unknown): boolean {
  return typeof value === "string" || Array.isArray(value) && (value.length === 0 || value.some(isWord));
}

function isWord(value: unknown): boolean {
  return typeof value !== "object";
}
