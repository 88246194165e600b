/** Languages that few commands are written in. */
import type { Call, Program } from "../call.ts";
import { interpreter, language } from "./language.ts";
import { runInlineCode } from "./languages.ts";
import { residue } from "../marks.ts";

/** `elixir -e code`, `crystal eval code`; or a file, or standard input. */
function inline(call: Call): string {
  if (!call.has("code") && call.operands[0] !== "eval") {
    return language(call, call.operands.slice(/^(?:run|script)$/.test(call.operands[0] ?? "") ? 1 : 0));
  }
  const codes = [...call.values("code"), ...call.operands[0] === "eval" ? call.operands.slice(1) : []];
  const printed = codes.map((code) => runInlineCode(code, call, call.program)).join("");
  return printed + residue(call.stdin);
}

const INLINE: Program = { options: "e,eval,code= c,code=", does: inline };

const HASKELL: Program = interpreter("f,ghc-arg= i? X?");
/** Its compiler runs scripts, and compiles other files. */
const KOTLIN: Program = interpreter("e,expression,code= cp,classpath,class-path= d= J? nowarn jdk-home=");
const CLOJURE: Program = interpreter("e,eval,code= Sdeps= cp= i,init= f,file= m,main= M? A? X? T? P");

/** The table. */
export const languagePrograms: Readonly<Record<string, Program>> = {
  elixir: INLINE,
  swift: INLINE,
  raku: INLINE,
  scala: INLINE,
  guile: INLINE,
  crystal: INLINE,
  sage: interpreter("c,code="),
  blender: {
    options:
      "python-expr,code= P,python,script= S,scene= o,render-output= f,render-frame= E,engine= F,render-format= b,background a",
    does: (call) => {
      for (const code of call.values("code")) runInlineCode(code, call, "python");
      for (const path of call.values("script")) call.run(["python3", path], undefined);
      return residue(call.stdin);
    },
  },
  erl: { options: "eval,code= noshell noinput s= run= pa=", does: inline },
  ghc: interpreter("e,code= o= i? X? package= O? v"),
  runghc: HASKELL,
  runhaskell: HASKELL,
  kotlin: KOTLIN,
  kotlinc: KOTLIN,
  racket: interpreter("e,eval,code= l,lib= t,require= p= f,load= r,script i n"),
  clojure: CLOJURE,
  clj: CLOJURE,
  bb: CLOJURE,
  octave: interpreter("eval,code= f q quiet no-gui p,path="),
  matlab: interpreter("batch,r,code= sd= nodisplay nosplash nodesktop"),
  ocaml: interpreter("e,code= I= stdin init="),
  jshell: interpreter("c,class-path= s q v R? feedback= startup= execution="),
  gnuplot: interpreter("e,code= p,persist d"),
  sbcl: { options: "eval,code= load= script= non-interactive noinform quit", does: inline },
};
