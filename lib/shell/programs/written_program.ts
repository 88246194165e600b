/** Running a file by its name: a program that was copied, or a script that the statement itself wrote. */
import type { Machine, Stream } from "../machine.ts";
import { MARKS } from "../marks.ts";
import { baseName } from "../path.ts";
import { BYTES_OF, runOnce, WINDOWS_PROGRAM } from "../program_file.ts";

/** Runs the file: as the program whose bytes it has, with the interpreter that its first line names, or as shell code. */
export function runProgramFile(
  path: string,
  words: readonly string[],
  machine: Machine,
  stream: Stream,
): string {
  return runOnce(path, machine, () => {
    // The path is normalised already: the working folder does not come to it once more.
    const text = machine.files.get(path) ?? MARKS.download;
    const [name = path, ...rest] = words;
    if (text.startsWith(BYTES_OF)) {
      const [program = ""] = text.slice(BYTES_OF.length).split("\n", 1);
      return machine.deeper(() => machine.runner.words([program, ...rest], machine, stream));
    }
    if (WINDOWS_PROGRAM.test(path)) {
      return machine.deeper(() => machine.runner.words(["cmd", "/c", text], machine, stream));
    }
    const [, interpreter = "", argument] = /^#![ \t]*(\S{1,200})(?:[ \t]+(?:-S[ \t]+)?(\S{1,200}))?/.exec(text) ?? [];
    const language = baseName(interpreter) === "env" ? argument ?? "" : interpreter;
    if (language !== "" && !/sh$/.test(language)) {
      const option = baseName(interpreter) === "env" || !argument ? [] : [argument];
      return machine.deeper(() =>
        machine.runner.words([language, ...option, name.includes("/") ? name : path, ...rest], machine, stream)
      );
    }
    return machine.deeper(() =>
      machine.subshell(() => {
        machine.scope.name = name;
        machine.scope.parameters = rest;
        return machine.runner.code(text, machine, stream);
      })
    );
  });
}
