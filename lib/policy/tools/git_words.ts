/** The command line of a tool that is called as a command of Git, and takes its options as arguments. */
import { partsOf } from "./name_words.ts";
import { triedWords } from "./trial.ts";

const COMMAND = /^git[_-](push|reset|clean|stash)$/i;
/** Points a branch of a server to another commit. */
const MOVES = /^(?:git[_-])?update[_-]?(?:git[_-]?)?(?:ref|reference|branch)$/i;
/** Arguments that are options of these, by what Git calls them. */
const OPTIONS: Readonly<Record<string, string>> = {
  force: "--force",
  hard: "--hard",
  directories: "-d",
  mirror: "--mirror",
  forceWithLease: "--force-with-lease",
  force_with_lease: "--force-with-lease",
};
/** Arguments whose values are said as they are, in the order that Git takes them. */
const OPERANDS = ["action", "remote", "branch"];

/** The words of the command; undefined for other tools. */
export function gitWords(tool: string, flags: Readonly<Record<string, unknown>>): string[] | undefined {
  const { name } = partsOf(tool);
  if (MOVES.test(name)) return movingWords(flags);
  const command = COMMAND.exec(name)?.[1]?.toLowerCase();
  if (command === undefined) return undefined;
  const options = Object.entries(OPTIONS).flatMap(([name, option]) => flags[name] === true ? [option] : []);
  const mode = typeof flags.mode === "string" && /^(?:--)?hard$/i.test(flags.mode) ? ["--hard"] : [];
  const operands = OPERANDS.map((name) => flags[name]).filter((value) => typeof value === "string");
  return triedWords(["git", command, ...options, ...mode, ...operands], tool, flags);
}

/** Only by force a branch loses commits. */
function movingWords({ ref, branch, force }: Readonly<Record<string, unknown>>): string[] | undefined {
  const moved = [ref, branch].find((name) => typeof name === "string");
  return force === true && moved !== undefined
    ? ["git", "push", "--force", "origin", String(moved).replace(/^(?:refs\/)?heads\//, "")]
    : undefined;
}
