/** Calls that do what a program of the shell does: they are judged as that program. */
import { restOfCall, type Sink, together } from "./sink.ts";
import { callOf, firstOf, furtherStrings, QUOTED, stringOf } from "./texts.ts";

const MODE = /\b0?o?([0-7]{3,4})\b/;

/** A call with two paths, by the program that does the same. */
function twoPaths(program: readonly string[], names: string): Sink {
  return {
    pattern: callOf(names),
    does(match, site) {
      const [target] = furtherStrings(restOfCall(match, site));
      if (target !== undefined) site.call.run([...program, "--", stringOf(match), target], undefined);
    },
  };
}

/** They. */
export const pathSinks = together(
  /move|rename|replace|copy|cp|link|chmod|mv/i,
  [
    twoPaths(
      ["mv"],
      String
        .raw`\b(?:shutil\.move|os\.(?:rename|renames|replace|Rename)|(?:fs|fsp|fs\.promises|File|Deno|Files|fs::)\.?(?:rename|move)(?:Sync)?|FileUtils\.(?:mv|move)|(?:rename|move)(?:Sync)?)`,
    ),
    twoPaths(
      ["cp", "-r"],
      String
        .raw`\b(?:shutil\.copy(?:2|file|tree)?|(?:copyFile|cp)(?:Sync)?|FileUtils\.(?:cp|cp_r|copy)|Files\.copy|fs::copy|copy)(?=\s*\()`,
    ),
    twoPaths(
      ["ln", "-s"],
      String.raw`\b(?:os\.(?:symlink|link)|(?:symlink|link)(?:Sync)?|File\.(?:symlink|link))(?=\s*\()`,
    ),
    {
      // The mode stands behind the path, or in front of it in perl and ruby.
      pattern: callOf(String.raw`\b(?:(?:os|File|FileUtils|fs|fsp|Deno)\.)?l?chmod(?:_R|Sync)?`),
      does(match, site) {
        const rest = restOfCall(match, site);
        const [ahead = ""] = match[0].split(/["'`]/, 1);
        const mode = MODE.exec(ahead)?.[1] ?? MODE.exec(rest)?.[1];
        if (mode === undefined) return;
        const recursive = /_R\b/.test(ahead) ? ["-R"] : [];
        site.call.run(["chmod", ...recursive, mode, "--", stringOf(match), ...furtherStrings(rest)], undefined);
      },
    },
    {
      // `Path("a").rename("b")`, `Path("a").chmod(0o644)`.
      pattern: new RegExp(
        String
          .raw`\bPath\s*\(\s*${QUOTED}\s*\)(?:\.expanduser\(\))?\.(?:(?:rename|replace)\s*\(\s*(?:Path\s*\(\s*)?${QUOTED}|chmod\s*\(\s*0?o?([0-7]{3,4})\b)`,
        "g",
      ),
      does(match, { call }) {
        const [mode, ...target] = [match[7], ...match.slice(4, 7)];
        const program = mode === undefined
          ? ["mv", "--", stringOf(match), firstOf(target)]
          : ["chmod", mode, stringOf(match)];
        call.run(program, undefined);
      },
    },
  ],
);
