/** `cmake -E rm -rf x`: what cmake does on every system, by the program that does the same. */
import type { Program } from "../call.ts";
import { isCarrier } from "../marks.ts";

const TOOLS: Readonly<Record<string, readonly string[]>> = {
  cat: ["cat"],
  chdir: ["env", "-C"],
  copy: ["cp"],
  copy_directory: ["cp", "-r"],
  copy_directory_if_different: ["cp", "-r"],
  copy_if_different: ["cp"],
  copy_if_newer: ["cp"],
  create_hardlink: ["ln"],
  create_symlink: ["ln", "-s"],
  echo: ["echo"],
  env: ["env"],
  make_directory: ["mkdir", "-p"],
  remove: ["rm"],
  remove_directory: ["rm", "-r"],
  rename: ["mv"],
  rm: ["rm"],
  tar: ["tar"],
  time: ["time"],
  touch: ["touch"],
  touch_nocreate: ["touch"],
};

/** The table. */
export const cmakeProgram: Readonly<Record<string, Program>> = {
  cmake: {
    does: (call) => {
      const [option, tool = "", ...words] = call.words;
      const script = call.words.indexOf("-P") + 1;
      const text = script > 0 ? call.content(call.words[script] ?? "") : "";
      if (isCarrier(text)) call.interpret(text);
      const isTool = option === "-E" && Object.hasOwn(TOOLS, tool);
      return isTool ? call.run([...TOOLS[tool] ?? [], ...words]) : call.readAll(call.operands);
    },
  },
};
