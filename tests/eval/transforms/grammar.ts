/** Where in a script the command stands. */
import { headOf, isOneLine, isOnePipeline } from "./seed.ts";
import { around, onText, type Transform } from "./transform.ts";

/** All of them. */
export const grammarTransforms: readonly Transform[] = [
  around("a chain before", "true &&", ""),
  around("alternatives", "false ||", ""),
  around("lines around", "true;", "; true"),
  around("a subshell", "(", " )"),
  around("a group", "{", "; }"),
  around("a function", "run_it() {", "; }; run_it"),
  around("a function that is called later", "function run_it {", "; }; true; run_it one two"),
  around("a branch", "if true; then", "; fi"),
  around("the other branch", "if false; then true; else", "; fi"),
  around("a loop of one", "for _ in 1; do", "; done"),
  around("a counted loop", "for ((i = 0; i < 1; i++)); do", "; done"),
  around("a case", "case x in x)", " ;; esac"),
  around("a while loop", "while true; do", "; break; done"),
  around("an until loop", "until false; do", "; break; done"),
  around("a negation", "!", ""),
  onText("a comment before", (seed) => `# cleaning up\n${seed}`),
  onText("a comment behind", (seed) => isOneLine(seed) ? `${seed} # cleaning up` : undefined),
  onText("a pipe behind", (seed) => isOneLine(seed) ? `${seed} | cat` : undefined),
  onText("the background", (seed) => isOneLine(seed) ? `${seed} & wait` : undefined),
  onText("a substitution", (seed) => `x=$(${isOneLine(seed) ? seed : `\n${seed}\n`}); printf '%s' "$x"`),
  onText("a substitution in an argument", (seed) => `echo "$(${isOneLine(seed) ? seed : `\n${seed}\n`})"`),
  onText("a condition", (seed) => isOneLine(seed) ? `if ${seed}; then true; fi` : undefined),
  onText("a redirection in front", (seed) => headOf(seed) && isOnePipeline(seed) ? `2>/dev/null ${seed}` : undefined),
];
