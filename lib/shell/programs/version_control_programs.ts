/** Version control beside git. */
import type { Program } from "../call.ts";
import { noteClone } from "./fetched_folders.ts";
import { MARKS } from "../marks.ts";

/** The table. */
export const versionControlPrograms: Readonly<Record<string, Program>> = {
  hg: {
    options:
      "config= cwd= R,repository= color= pager= C,clean r,rev= m,message= k,keyword= f,force all no-backup p,print n,dry-run X= I= u= d= b= B= l= t= T=",
    does: (call) => {
      const [verb, address, folder] = call.operands;
      if (verb === "clone" && address !== undefined) noteClone(address, folder, call);
      return MARKS.unknown;
    },
  },
};
