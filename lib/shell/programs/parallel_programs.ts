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
    const holds = command.some((word) => /\{[^}]*\}/.test(word));
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
      "j,jobs= a,arg-file= d,delimiter= I= k,keep-order n,max-args= N= P= colsep= joblog= progress bar eta halt= retries= timeout= S,sshlogin= dry-run q,quote r x X m u",
    stops: true,
    does: parallel,
  },
};
