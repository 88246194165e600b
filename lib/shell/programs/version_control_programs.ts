/** Version control beside git. */
import type { Program } from "../call.ts";
import { noteClone } from "./fetched_folders.ts";
import { MARKS } from "../marks.ts";

/** What hub does itself; everything else it leaves to git. */
const OF_HUB =
  /^(?:alias|api|browse|ci-status|compare|create|delete|fork|gist|help|issue|pr|pull-request|release|sync|version)$/;

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
  hub: {
    does: (call) => {
      const verb = call.words.find((word) => !word.startsWith("-")) ?? "help";
      return OF_HUB.test(verb) ? MARKS.unknown : call.run(["git", ...call.words]);
    },
  },
};
