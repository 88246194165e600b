/** Programs that find processes by a pattern and stop them. */
import type { Call, Program } from "../call.ts";

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
    if (word.startsWith("-") || word.length > LONGEST || word.replace(/\[[^\]]*\]|\W/g, "").length < FEWEST) continue;
    for (const name of governing) {
      if (name !== word && finds(word, name, exact)) machine.invoke([program, name], { program, operands: [name] });
    }
  }
  return "";
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

/** The table. */
export const processPrograms: Readonly<Record<string, Program>> = {
  pkill: { does: stop },
  killall: { does: stop },
};
