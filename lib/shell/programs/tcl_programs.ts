/** Tcl and debuggers, which run shell code among other things. */
import type { Program } from "../call.ts";
import { runInlineCode } from "./languages.ts";
import { isCarrier, MARKS, residue } from "../marks.ts";
import { runTcl } from "./tcl_script.ts";

const TCL: Program = {
  options: "c,code= f= n d",
  stops: true,
  does: (call) => {
    const [file] = call.has("code") ? [] : [...call.values("f"), ...call.operands, "-"];
    const text = [...call.values("code"), file === undefined ? "" : call.content(file)].join("\n");
    if (isCarrier(text)) call.interpret(text);
    runTcl(text, call);
    return residue(call.stdin);
  },
};
const DEBUGGER: Program = {
  options: "args batch ex,eval-command= x,ix,command= p,pid= q,quiet nx o,one-line= s,S,source,source-before-file=",
  stops: true,
  does: (call) => {
    const files = call.values("command", "source").map((path) => call.content(path));
    for (const text of files.filter(isCarrier)) call.interpret(text);
    for (const command of [...call.values("eval-command", "one-line"), ...files.flatMap((text) => text.split("\n"))]) {
      const [, code] = /^\s*(?:shell\s|!|platform shell\s)\s*(.*)$/s.exec(command) ?? [];
      if (code) call.code(code, undefined);
      const [, script] = /^\s*(?:python|py|script)\s+(\S.*)$/s.exec(command) ?? [];
      if (script) runInlineCode(script, call, "python");
    }
    const at = call.program === "lldb" ? call.words.indexOf("--") : -1;
    if (at >= 0) return call.run(call.words.slice(at + 1));
    return call.has("args") ? call.run(call.rest) : MARKS.unknown;
  },
};

/** The table. */
export const tclPrograms: Readonly<Record<string, Program>> = {
  tclsh: TCL,
  wish: TCL,
  expect: TCL,
  gdb: DEBUGGER,
  lldb: DEBUGGER,
};
