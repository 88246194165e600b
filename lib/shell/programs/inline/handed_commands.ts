/** Commands that come in by a parameter. */
import type { Call } from "../../call.ts";
import type { FirstLook } from "../../first_look.ts";
import { QUOTED, stringOf } from "./texts.ts";

/** Calls of a shell with a parameter instead of a text. */
const HANDED =
  /\b(?:os\.(?:system|popen)|subprocess\.(?:getoutput|getstatusoutput)|execSync|shell_exec|passthru)\s*\(\s*\$?[A-Za-z_]\w*\s*\)|\bsubprocess\.\w+\(\s*[A-Za-z_]\w*\s*,[^)\n]{0,80}shell\s*=\s*True/;
/** {@linkcode FirstLook} at such calls. */
export const HANDED_LOOK: FirstLook = {
  says: /system|popen|subprocess|execSync|shell_exec|passthru/,
  before: [HANDED],
};
/** What shows a text, or compares with it. */
const SHOWN =
  /(?:\b(?:print|printf|puts|echo|log|debug|info|warn|warning|error|write|Error|Exception|exit|help|in)\s*\(?|==|description\s*=|help\s*=)\s*[frbu]?$/;
const STRING = new RegExp(QUOTED, "g");

/** Runs them: any text that stands in the code could be one. */
export function runHandedCommands(code: string, call: Call): void {
  if (!HANDED_LOOK.says.test(code) || !HANDED.test(code)) return;
  for (const match of code.matchAll(STRING)) {
    const line = stringOf(match);
    if (/^\s*[\w.\/-]+\s+\S/.test(line) && !SHOWN.test(code.slice(Math.max(0, match.index - 40), match.index))) {
      call.code(line, undefined);
    }
  }
}
