/** The same options, written differently: as the programs' manuals allow it. */
import { plainWords } from "./seed.ts";
import type { Transform } from "./transform.ts";

/** Options without a value: their long names by letter, and what else the program reads in its own way. */
interface Flags {
  /** Letters that may be clustered, with their long names where there are any. */
  letters: Readonly<Record<string, string>>;
  /** The first operand is a verb that must stay in front. */
  verb?: string;
}

const FLAGS: Readonly<Record<string, readonly Flags[]>> = {
  rm: [{ letters: { r: "recursive", f: "force", v: "verbose", d: "dir" } }],
  chmod: [{ letters: { R: "recursive", v: "verbose", f: "silent" } }],
  chown: [{ letters: { R: "recursive", v: "verbose", f: "silent" } }],
  shred: [{ letters: { v: "verbose", z: "zero", f: "force" } }],
  wipefs: [{ letters: { a: "all", f: "force" } }],
  git: [
    { verb: "push", letters: { f: "force", d: "delete", n: "dry-run" } },
    { verb: "clean", letters: { f: "force", d: "", x: "", n: "dry-run", q: "quiet" } },
    { verb: "reset", letters: { q: "quiet" } },
    { verb: "checkout", letters: { f: "force", q: "quiet" } },
    { verb: "branch", letters: { d: "delete", D: "", f: "force", r: "remotes" } },
  ],
};

/** GNU's getopt and git take any beginning that only one option has. */
const SHORTENED: Readonly<Record<string, string>> = {
  "--hard": "--ha",
  "--recursive": "--recurs",
  "--force": "--forc",
  "--mirror": "--mirr",
  "--delete": "--delet",
  "--all": "--al",
};

/** A command whose options are known. */
interface Known {
  flags: Flags;
  /** The program, and the verb if it has one. */
  front: string[];
  options: string[];
  operands: string[];
}

function known(seed: string): Known | undefined {
  const words = plainWords(seed);
  const [program = "", ...rest] = words ?? [];
  const flags = (Object.hasOwn(FLAGS, program) ? FLAGS[program] : undefined)
    ?.find(({ verb }) => verb === undefined || verb === rest[0]);
  if (!flags || rest.includes("--")) return undefined;
  const behind = flags.verb === undefined ? rest : rest.slice(1);
  const front = flags.verb === undefined ? [program] : [program, flags.verb];
  const options = behind.filter((word) => word.startsWith("-"));
  const operands = behind.filter((word) => !word.startsWith("-"));
  const all = options.every((option) => option.startsWith("--") ? !option.includes("=") : lettersOf(option, flags));
  return options.length > 0 && all ? { flags, front, options, operands } : undefined;
}

/** The letters of a cluster whose meaning is known. */
function lettersOf(option: string, { letters }: Flags): string[] | undefined {
  const cluster = /^-([A-Za-z]+)$/.exec(option)?.[1];
  const each = cluster && [...cluster];
  return each && each.every((letter) => letter in letters) ? each : undefined;
}

function onOptions(name: string, write: (command: Known) => string[] | undefined): Transform {
  return {
    name,
    apply(seed) {
      const command = known(seed);
      const words = command && write(command);
      const spelled = words?.join(" ");
      return spelled === seed ? undefined : spelled;
    },
  };
}

function rewritten({ front, options, operands }: Known, rewrite: (option: string) => string[]): string[] {
  return [...front, ...options.flatMap(rewrite), ...operands];
}

const split = (flags: Flags, option: string) => lettersOf(option, flags)?.map((letter) => `-${letter}`) ?? [option];

/** Every way of writing options. */
export const optionTransforms: readonly Transform[] = [
  onOptions("options one by one", (command) => rewritten(command, (option) => split(command.flags, option))),
  onOptions("options in one cluster", (command) => {
    const letters = command.options.flatMap((option) => lettersOf(option, command.flags) ?? []);
    const others = command.options.filter((option) => !lettersOf(option, command.flags));
    return letters.length < 2 ? undefined : [...command.front, ...others, `-${letters.join("")}`, ...command.operands];
  }),
  onOptions("options in reverse", ({ flags, front, options, operands }) => [
    ...front,
    ...options.map((option) => {
      const letters = lettersOf(option, flags);
      return letters ? `-${letters.reverse().join("")}` : option;
    }).reverse(),
    ...operands,
  ]),
  onOptions("options twice", (command) => rewritten(command, (option) => [option, option])),
  onOptions("long options", (command) =>
    rewritten(command, (option) =>
      split(command.flags, option).map((one) => {
        const long = command.flags.letters[one.slice(1)];
        return long ? `--${long}` : one;
      }))),
  onOptions("short options", (command) =>
    rewritten(command, (option) => {
      const letter = Object.entries(command.flags.letters).find(([, long]) => option === `--${long}`)?.[0];
      return [letter ? `-${letter}` : option];
    })),
  onOptions("long options cut short", (command) =>
    rewritten(command, (option) => {
      // `git push` has three options that begin with `--force`.
      const ambiguous = command.flags.verb === "push" && option === "--force";
      return [ambiguous ? option : SHORTENED[option] ?? option];
    })),
  onOptions("options behind the operands", ({ front, options, operands }) => [...front, ...operands, ...options]),
  onOptions("two dashes before the operands", ({ flags, front, options, operands }) =>
    // Git reads what stands behind two dashes as paths.
    flags.verb === undefined && operands.length > 0 ? [...front, ...options, "--", ...operands] : undefined),
];
