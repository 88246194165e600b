/** Filters with a language of their own, which can start commands. */
import type { Call, Program } from "../call.ts";
import { isCarrier, isUnresolved } from "../marks.ts";
import { editedText, insertedTexts, runAwk, runSed } from "./languages.ts";

/** The letters of what does more than edit. */
const SED_ACTS = /[erRwW]/;

/** `sed -i`: the operands behind the script are read, and written if in place. */
function edit(call: Call): string {
  const scripts = [...call.values("expression"), ...scriptsIn(call)];
  // Of BSD, an empty word behind -i says that no copy is kept.
  const operands = call.has("in-place") ? call.operands.filter(Boolean) : call.operands;
  const [script, ...rest] = operands;
  const paths = scripts.length > 0 ? operands : rest;
  const text = call.readAll(paths);
  const codes = scripts.length > 0 ? scripts : [script ?? ""];
  const options = { extended: call.has("E", "regexp-extended"), quiet: call.has("quiet") };
  const edited = isUnresolved(text) || text === "" ? text : editedText(text, codes.join("\n"), options) ?? text;
  let read = "";
  if (call.has("in-place")) {
    for (const path of paths) {
      call.write(path, edited);
      // Some of the script comes into the file as well.
      const { effects } = call.invocation;
      const written = effects.pop();
      if (written) effects.push(written.kind === "write" ? { ...written, text: [text, ...codes].join("\n") } : written);
      call.machine.inserted(path, () => insertedTexts(codes.join("\n")), call.invocation);
    }
  }
  if (!call.has("sandbox")) { for (const code of codes) if (SED_ACTS.test(code)) read += runSed(code, text, call); }
  return read + edited;
}

/** What of an awk script does more than choose lines and print them. */
const ACTS = /\bsystem\b|\bgetline\b|[|>]|\bprint/;

function awk(call: Call): string {
  const sources = [...scriptsIn(call), ...call.values("source")];
  const [first = "", ...rest] = call.operands;
  const files = sources.length > 0 ? call.operands : rest;
  const isSet = (word: string) => /^[A-Za-z_]\w*=/.test(word);
  const text = call.readAll(files.filter((word) => !isSet(word)));
  const variables = [...call.values("assign"), ...files.filter(isSet)].map((word) => {
    const [name = "", value = ""] = word.split(/=([^]*)/);
    return `${name} = "${value.replace(/[\\"]/g, "\\$&")}";\n`;
  });
  const script = sources.length > 0 ? sources.join("\n") : first;
  if (call.value("include") === "inplace") { for (const path of files) call.write(path, text); }
  return text + (ACTS.test(script) ? runAwk(variables.join("") + script, text, call) : "");
}

/** The scripts in files, or on standard input. */
function scriptsIn(call: Call): string[] {
  return call.values("file").map((path) => {
    const text = call.content(path);
    if (isCarrier(text)) call.interpret(text);
    return text;
  });
}

const AWK: Program = {
  options: "F,field-separator= v,assign= f,E,exec,file= e,source= i,include= l,load= n,non-decimal-data",
  does: awk,
};

/** The table. */
export const scriptPrograms: Readonly<Record<string, Program>> = {
  sed: { options: "n,quiet e,expression= f,file= i,in-place? E r,regexp-extended s z u l=", does: edit },
  awk: AWK,
  mawk: AWK,
  nawk: AWK,
};
