/** `parallel`, which starts a command for each item of a list. */
import type { Call, Program } from "../call.ts";
import { itemsOf, MOST_ITEMS } from "./list_programs.ts";
import { MARKS } from "../marks.ts";

function parallel(call: Call): string {
  if (call.has("dry-run")) return MARKS.unknown;
  const words = [...call.rest];
  const mark = words.findIndex((word) => /^::::?\+?$/.test(word));
  const command = mark < 0 ? words : words.slice(0, mark);
  const lists = mark < 0
    ? itemsOf(call.stream.stdin ?? "", /\n/)
    : words.slice(mark + 1).filter((word) => !/^::::?\+?$/.test(word));
  const items = words[mark]?.startsWith("::::")
    ? itemsOf(lists.map((path) => call.read(path)).join("\n"), /\n/)
    : lists;
  if (items.length === 0 && mark < 0 && call.stream.stdin === undefined) return call.code(command.join(" "));
  return (items.length > 0 ? items : [MARKS.unknown]).slice(0, MOST_ITEMS).map((item) => {
    const holds = command.some((word) => /\{[^{}]*\}/.test(word));
    const filled = command.map((word) => word.replace(/\{(?:|\.|\/|\/\/|\/\.|\d+)\}/g, item));
    const line = holds ? filled : [...filled, item];
    // parallel hands its line to a shell; the words are kept together as they were given.
    if (line.length > 2 && /^-\w*c$/.test(line[1] ?? "")) return call.run(line, undefined);
    return command.length > 0 ? call.code(line.join(" "), undefined) : call.code(item, undefined);
  }).join("\n");
}

/** The table. */
export const parallelPrograms: Readonly<Record<string, Program>> = {
  parallel: {
    options:
      "P,max-procs,j,jobs= a,arg-file= arg-sep= arg-file-sep= d,delimiter= I= i,replace? k,keep-order l,L,max-lines? N,n,max-args= s,max-chars= C,colsep= joblog= progress bar eta halt= halt-on-error= retries= timeout= S,sshlogin= sshloginfile,slf= basefile,bf= return= trc= env= block= block-timeout= compress-program= delay= limit= load= memfree= memsuspend= nice= J,profile= recend= recstart= results,res= rpl= semaphorename,id= semaphoretimeout,st= skip-first-line sql= sqlmaster= sqlworker= sqlandworker= sshdelay= tagstring= template= tempdir= termseq= tmpdir= tmuxpane= trim= workdir,wd= dry-run q,quote r x X m u tag linebuffer,lb pipe pipepart onall",
    stops: true,
    does: parallel,
  },
};
