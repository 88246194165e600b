/** Programs that change, delete or show files, of which few commands name one. */
import type { Call, Program } from "../call.ts";
import { MARKS } from "../marks.ts";

function removeAll(call: Call): string {
  if (!call.has("dry-run")) { for (const path of call.operands) call.delete(path, true); }
  return "";
}

/** `setfacl -R -m u:ada:rwx folder`. */
function permitByList(call: Call): string {
  const modes = call.values("modify", "remove", "set").join(",");
  for (const path of call.operands) call.permit(path, modes, call.has("recursive"));
  return "";
}

/** `chattr -R +i folder`: an attribute may begin like an option. */
function setAttributes(call: Call): string {
  const [modes, paths] = [call.words, call.words].map((words, index) =>
    words.filter((word) => (index === 0) === /^[-+=][a-zA-Z]+$/.test(word))
  );
  const recursive = modes?.some((word) => /^-[^+=]*R/.test(word)) ?? false;
  for (const path of paths ?? []) call.permit(path, modes?.join(" ") ?? "", recursive);
  return "";
}

/** To nothing the content is lost; to a size it is cut or filled up. */
function truncate(call: Call): string {
  const size = call.value("size") ?? "";
  for (const path of call.operands) {
    if (/^[<%/]?0+\D*$/.test(size)) call.write(path, "");
    else call.write(path, MARKS.unknown);
  }
  return "";
}

function makePipe(call: Call): string {
  // What one process writes into a named pipe, an earlier one of the same statement reads.
  for (const path of call.operands) call.write(path, MARKS.unknown);
  return "";
}

function show(call: Call): string {
  return call.readAll(call.operands);
}

/** The table. */
export const furtherFilePrograms: Readonly<Record<string, Program>> = {
  setfacl: {
    options: "R,recursive m,modify= x,remove= set= b,remove-all k,remove-default d,default M= X= n L P test restore=",
    does: permitByList,
  },
  chattr: { does: setAttributes },
  // These need no option to take a folder with all that is in it.
  rimraf: { options: "g,glob? v impl= max-retries= retry-delay= backoff= tmp=", does: removeAll },
  "del-cli": { options: "f,force d,dry-run", does: removeAll },
  truncate: { options: "s,size= r,reference= c o", does: truncate },
  mkfifo: { options: "m,mode=", does: makePipe },
  mknod: { options: "m,mode=", does: makePipe },
  fold: { options: "w= s b", does: show },
  column: { options: "t s= o= N= c=", does: show },
  bat: { options: "l,language= p,plain style= r,line-range= n A color= paging=", does: show },
};
