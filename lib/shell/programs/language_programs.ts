/** Languages that few commands are written in. */
import type { Call, Program } from "../call.ts";
import { runInlineCode } from "./languages.ts";
import { residue } from "../marks.ts";

/** `elixir -e code`, `crystal eval code`. */
function inline(call: Call): string {
  const codes = [...call.values("code"), ...call.operands[0] === "eval" ? call.operands.slice(1) : []];
  const printed = codes.map((code) => runInlineCode(code, call, call.program)).join("");
  return printed + residue(call.stdin);
}

const INLINE: Program = { options: "e,eval,code= c,code=", does: inline };

/** The table. */
export const languagePrograms: Readonly<Record<string, Program>> = {
  elixir: INLINE,
  swift: INLINE,
  raku: INLINE,
  scala: INLINE,
  guile: INLINE,
  crystal: INLINE,
  erl: { options: "eval,code= noshell noinput s= run= pa=", does: inline },
  sbcl: { options: "eval,code= load= script= non-interactive noinform quit", does: inline },
};
