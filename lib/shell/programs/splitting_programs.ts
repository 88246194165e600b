/** `split`, which hands each part of a file to a command. */
import type { Program } from "../call.ts";
import { residue } from "../marks.ts";

/** The table. */
export const splittingPrograms: Readonly<Record<string, Program>> = {
  split: {
    options:
      "a,suffix-length= b,bytes= C,line-bytes= l,lines= n,number= t,separator= filter= additional-suffix= d,numeric-suffixes? x,hex-suffixes? e,elide-empty-files u,unbuffered verbose",
    does: (call) => {
      const text = call.readAll(call.operands.slice(0, 1));
      return residue(text, ...call.values("filter").map((code) => call.code(code, text)));
    },
  },
};
