/** Programs that run commands in surroundings of their own. */
import type { Call, Program } from "../call.ts";
import { MARKS } from "../marks.ts";

/** `concurrently 'code' 'code'`. */
function together(call: Call): string {
  for (const code of call.operands) call.code(code, undefined);
  return MARKS.unknown;
}

/** `nix develop -c command`, `nix run package -- words`. */
function nix(call: Call): string | undefined {
  const at = call.words.findIndex((word) => /^(?:-c|--command|--)$/.test(word));
  return at < 0 ? MARKS.unknown : call.run(call.words.slice(at + 1));
}

const TWO_VALUES = /^--(?:(?:ro-|dev-)?bind(?:-try|-data|-fd)?|symlink|setenv|chmod|file)$/;
const NO_VALUE = /^--(?:unshare-(?!.*-fd)\S+|share-net|die-with-parent|new-session|clearenv|as-pid-1|disable-userns)$/;

/** `bwrap --bind / / command`: the command begins behind the options, which take up to two values. */
function enclose(call: Call): string {
  let at = 0;
  for (let word = call.words[at] ?? ""; word.startsWith("--"); word = call.words[at] ?? "") {
    at += TWO_VALUES.test(word) ? 3 : NO_VALUE.test(word) || word === "--" ? 1 : 2;
  }
  return call.run(call.words.slice(at));
}

/** The table. */
export const enclosingPrograms: Readonly<Record<string, Program>> = {
  concurrently: {
    options: "n,names= c,prefix-colors= p,prefix= k,kill-others r,raw s,success= g m,max-processes=",
    does: together,
  },
  nix: { does: nix },
  bwrap: { does: enclose },
  newgrp: { does: (call) => call.stdin === "" ? MARKS.unknown : call.code(call.stdin, undefined) },
};
