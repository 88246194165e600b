/** Programs that find processes by a pattern and stop them. */
import type { Call, Program } from "../call.ts";
import { globRegExp } from "../glob.ts";

/** The processes that govern; a pattern of at least three letters that finds one of them means it. */
const GOVERNING = ["axonflow", "codex"];
const FEWEST = 3;
const LONGEST = 200;

function stop(call: Call): string {
  const { machine, program, words } = call;
  if (program === "killall" && !words.some((word) => /^(?:-\w*r|--regexp$)/.test(word))) return "";
  const exact = words.some((word) => /^(?:-x|--exact)$/.test(word));
  for (const word of words) {
    if (word.startsWith("-") || word.length > LONGEST || word.replace(/\[[^\]]*\]|\W/g, "").length < FEWEST) continue;
    const pattern = globRegExp(exact ? `^(?:${word})$` : word, "i");
    for (const name of GOVERNING) {
      if (name !== word && pattern.test(name)) machine.invoke([program, name], { program, operands: [name] });
    }
  }
  return "";
}

/** The table. */
export const processPrograms: Readonly<Record<string, Program>> = {
  pkill: { does: stop },
  killall: { does: stop },
};
