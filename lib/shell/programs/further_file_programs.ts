/** Programs that change or delete files, of which few commands name one. */
import type { Call, Program } from "../call.ts";

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
};
