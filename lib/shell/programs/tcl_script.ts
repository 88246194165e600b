/** What scripts of Tcl do to files, and what they run. */
import type { Call } from "../call.ts";
import { MARKS } from "../marks.ts";

/** Where a command begins: not inside of a text. */
const START = String.raw`(?:^|[;{[\n])[^\S\n]*`;
const RUNS = new RegExp(String.raw`${START}(?:exec|spawn|system)\s+([^\n;\]}]{1,2000})`, "g");
const FILES = new RegExp(
  String.raw`${START}file\s+(delete|rename|copy|link)\s+((?:-[\w-]*\s+)*)([^\n;\]]{1,2000})`,
  "g",
);
const OPENS = /\bopen\s+(?:"([^"\n]{1,400})"|\{([^{}\n]{1,400})\}|([^\s;\]]{1,400}))(?:[^\S\n]+["{]?([rwa]\+?))?/g;
const WORD = /"([^"\n]*)"|\{([^{}\n]*)\}|[^\s}]+/g;

/** Carries out what the script does, as far as it is constant. */
export function runTcl(script: string, call: Call): void {
  call.machine.spend(script.length * 2);
  const text = withConstants(script);
  if (/\bsocket\s/.test(text) && /\bexec\s[^\n;]{0,200}\$|\bopen\s+["{]\||\beval\s/.test(text)) call.bridge();
  for (const [, code = ""] of text.matchAll(RUNS)) call.code(code, undefined);
  for (const [, verb, flags = "", words = ""] of text.matchAll(FILES)) {
    const paths = Array.from(words.matchAll(WORD), ([word, quoted, braced]) => quoted ?? braced ?? word);
    if (verb === "delete") { for (const path of paths) call.delete(path, flags.includes("-force")); }
    else {
      const program = verb === "rename" ? ["mv"] : verb === "copy" ? ["cp", "-r"] : ["ln", "-s"];
      // A link is named first.
      call.run([...program, "--", ...verb === "link" ? paths.toReversed() : paths], undefined);
    }
  }
  for (const [, quoted, braced, word, mode = "r"] of text.matchAll(OPENS)) {
    const path = quoted ?? braced ?? word ?? "";
    if (path.startsWith("|")) call.code(path.slice(1), undefined);
    else if (mode === "r") call.read(path);
    else call.write(path, MARKS.unknown);
  }
}

/** The script with the values of its constants, and without what it only prints. */
function withConstants(script: string): string {
  const plain = script.replace(/\bputs\s+(?:-nonewline\s+)?\{[^{}]*\}/g, "puts")
    .replace(/\$(?:::)?env\(HOME\)|\[file\s+home\]/g, "~").replace(/\{\*\}/g, "")
    .replace(/\[(?:file\s+(?:normalize|nativename)|glob(?:\s+-(?:nocomplain|--))*)\s+([^[\]\n]{1,400})\]/g, "$1");
  const values = new Map<string, string>();
  for (const [, name = "", value = ""] of plain.matchAll(/\bset\s+(\w{1,80})\s+(?:"|\{)?([^\s"{}\[\];]{1,400})/g)) {
    values.set(name, value);
  }
  return plain.replace(
    /\$(?:\{(\w{1,80})\}|(\w{1,80}))/g,
    (whole, braced, bare) => values.get(braced ?? bare) ?? whole,
  );
}
