/** Programs that find processes by a pattern, and stop them. */
import type { Call, Program } from "../call.ts";
import type { Invocation } from "../effect.ts";
import { isUnresolved, MARKS } from "../marks.ts";
import { baseName } from "../path.ts";

/** The processes that govern; a pattern of at least three letters that finds one of them means it. */
const GOVERNING = ["axonflow", "codex"];
/** Their whole command lines, which `-f` looks through. */
const GOVERNING_LINES = ["axonflow hook pre", "axonflow hook post", "axonflow hook permission"];
const FEWEST = 3;
const LONGEST = 200;
/** A pattern with more repetitions and choices may need ages for a name of eight letters. */
const MOST_CHOICES = 8;

function stop(call: Call): string {
  const { machine, program, words } = call;
  if (program === "killall" && !words.some((word) => /^(?:-\w*r|--regexp$)/.test(word))) return "";
  const exact = words.some((word) => /^(?:-x|--exact)$/.test(word));
  const whole = words.some((word) => /^(?:-\w*f|--full$)/.test(word));
  const governing = whole ? [...GOVERNING, ...GOVERNING_LINES] : GOVERNING;
  for (const word of words) {
    if (word.startsWith("-") || word.length > LONGEST || !isTelling(word)) continue;
    for (const name of governing) {
      if (name !== word && finds(word, name, exact)) machine.invoke([program, name], { program, operands: [name] });
    }
  }
  return "";
}

function isTelling(pattern: string): boolean {
  return pattern.replace(/\[[^\]]*\]|\W/g, "").length >= FEWEST;
}

function finds(pattern: string, name: string, exact: boolean): boolean {
  // Who writes so much has the letters of the name in it, if it is meant.
  if (pattern.replace(/[^*+?{|]/g, "").length > MOST_CHOICES) {
    let at = 0;
    for (const char of pattern.toLowerCase()) if (char === name[at]) at++;
    return at === name.length;
  }
  try {
    return new RegExp(exact ? `^(?:${pattern})$` : pattern, "i").test(name);
  } catch {
    return false; // no pattern: pkill refuses it
  }
}

/** What lists processes, and what chooses and hands on lines of a list. */
const LISTS = /^(?:ps|pgrep|pidof|lsof|fuser|top|htop)$/;
const HANDS_ON =
  /^(?:[gm]?awk|[ef]?grep|rg|sed|cut|tr|head|tail|sort|uniq|xargs|echo|printf|cat|tee|read|test|\[|\[\[|sleep|kill|)$/;
/** What is chosen stands between slashes or quotes in a script, and is not chosen behind an exclamation mark. */
const PIECE = /(?<!!\s?)(?:\/([^/\n]{3,200})\/|"([^"\n]{3,200})")/g;

/** `kill $(ps aux | grep name)`: the numbers are those of the processes that were looked for. */
function kill(call: Call): string {
  const { machine, invocation, words } = call;
  if (!words.some(isUnresolved) || /^-(?:0|s ?0|l|L)$/.test(words[0] ?? "")) return MARKS.unknown;
  for (let at = machine.invocations.indexOf(invocation) - 1; at >= 0; at--) {
    machine.spend(1);
    const earlier = machine.invocations[at];
    const lists = LISTS.test(earlier?.program ?? "");
    if (earlier === undefined || !lists && !HANDS_ON.test(earlier.program)) break;
    const name = sought(earlier);
    if (name !== undefined) machine.invoke(["kill", name], { program: "kill", operands: [name] });
    if (lists) break;
  }
  return MARKS.unknown;
}

/** The governing program that the words of the command choose. */
function sought({ program, words: [, ...words] }: Invocation): string | undefined {
  const has = (short: string, long: string) =>
    words.some((word) => word === long || new RegExp(`^-\\w*${short}`).test(word));
  const greps = /^(?:[ef]?grep|rg)$/.test(program);
  if (greps && has("v", "--invert-match")) return undefined;
  const exact = program === "pgrep" && has("x", "--exact");
  const lines = /^(?:pgrep|ps|lsof)$/.test(program) && !has("f", "--full") ? [] : GOVERNING_LINES;
  const isScript = /awk$|^sed$/.test(program);
  return words.filter((word) => !word.startsWith("-") && word.length <= LONGEST).flatMap((word) =>
    isScript ? Array.from(word.matchAll(PIECE), ([, pattern, text]) => pattern ?? text ?? "") : [word, baseName(word)]
  ).flatMap((pattern) =>
    isTelling(pattern) ? [...GOVERNING, ...lines].filter((name) => finds(pattern, name, exact)) : []
  )[0];
}

/** A number that nobody knows yet, of a process whose name is known. */
function findProcess(call: Call): string {
  return `${MARKS.unknown}${call.operands.join(" ")}\n`;
}

/** The table. */
export const processPrograms: Readonly<Record<string, Program>> = {
  pkill: { does: stop },
  killall: { does: stop },
  kill: { does: kill },
  pgrep: { options: "f u= U= P= g= l a x n o d=", does: findProcess },
  pidof: { options: "s x o=", does: findProcess },
};
