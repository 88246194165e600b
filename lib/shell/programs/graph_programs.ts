/** Clients of graph databases: what they hand to their server, in its own language. */
import type { Call, Program } from "../call.ts";
import { MARKS } from "../marks.ts";

function ask(call: Call): string {
  const files = call.values("file").map((path) => call.read(path));
  for (const text of [...call.operands, ...call.values("code"), ...files, call.stdin]) {
    if (text.trim() !== "") call.language(text);
  }
  return MARKS.unknown;
}

const CYPHER: Program = {
  options:
    "a,address,uri= u,username= p,password= d,database= f,file= P,param= format= encryption= impersonate= access-mode= log? fail-fast fail-at-end non-interactive",
  does: ask,
};
const GREMLIN: Program = { options: "e,execute,code= i,file= l= Q V v q", does: ask };

/** The table. */
export const graphPrograms: Readonly<Record<string, Program>> = {
  "cypher-shell": CYPHER,
  cypher: CYPHER,
  gremlin: GREMLIN,
  "gremlin.sh": GREMLIN,
};
