/** Functions of Vim's own language, which Lua knows inside of the editor. */
import { MARKS } from "../../marks.ts";
import { behind, restOfCall, type SinkGroup } from "./sink.ts";
import { AHEAD, callOf, furtherStrings, QUOTED, stringOf } from "./texts.ts";

const VIM = String.raw`(?<![\w.:#])(?:vim\.(?:fn|loop|uv)\.)?`;
const languages = /^(?:vim|lua|luajit)$/;

/** They: other languages have none of them. */
export const vimSinks: SinkGroup = {
  sinks: [
    {
      pattern: callOf(
        String.raw`${VIM}(?:systemlist|job_?start|term_start|termopen|vim\.system|system(?=\s*\(\s*[[{]))(?=\s*\()`,
      ),
      languages,
      does(match, site) {
        const words = [stringOf(match), ...furtherStrings(behind(match, site, 2000))];
        if (words.length > 1 || /[[{]/.test(match[0].split(/["'`]/, 1)[0] ?? "")) site.call.run(words, undefined);
        else site.call.code(words[0] ?? "", undefined);
      },
    },
    {
      pattern: callOf(String.raw`${VIM}(?:delete|fs_unlink|fs_rmdir)(?=\s*\()`),
      languages,
      does(match, site) {
        // The path may stand in a call of its own: `delete(expand("~"), "rf")`.
        const flags = furtherStrings(restOfCall(match, site).replace(/^[\s)]+/, ""));
        site.call.delete(stringOf(match), flags.includes("rf"));
      },
    },
    {
      pattern: new RegExp(
        String.raw`${VIM}writefile\s*\(\s*(?:\[[^\]]{0,2000}\]|\{[^}]{0,2000}\}|[^,"'()]{0,200})\s*,${AHEAD}` + QUOTED,
        "g",
      ),
      languages,
      does: (match, { call }) => call.write(stringOf(match), MARKS.unknown),
    },
  ],
};
