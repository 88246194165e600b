/** What scripts of Tcl do to files, and what they run. */
import type { Call } from "../call.ts";
import { MARKS } from "../marks.ts";

/** Where a command begins: not inside of a text. */
const START = String.raw`(?:^|[;{[\n])[^\S\n]*`;
const RUNS = new RegExp(
  String.raw`${START}(?:eval\s+["{]?)?(?:exec|spawn|system)\s+(?:-[\w-]+\s+){0,4}([^\n;\]}]{1,2000})`,
  "g",
);
const FILES = new RegExp(
  String.raw`${START}file\s+(delete|rename|copy|link)\s+((?:-[\w-]*\s+)*)([^\n;\]]{1,2000})`,
  "g",
);
const OPENS = /\bopen\s+(?:"([^"\n]{1,400})"|\{([^{}\n]{1,400})\}|([^\s;\]]{1,400}))(?:[^\S\n]+["{]?([rwa]\+?))?/g;
const WORD = /"([^"\n]*)"|\{([^{}\n]*)\}|[^\s}]+/g;

const PRINTS = /((?:^|[;{[\n])[^\S\n]*)puts\s+(?:-nonewline\s+)?\{[^{}]*\}/g;
const SETS = /\b(set|foreach)\s+(\w{1,80})\s+(?:"([^"\n]{0,400})"|\{([^{}\n]{0,400})\}|([^\s"{}\[\];]{1,400}))/g;
const VARIABLE = /\$(?:\{\w{1,80}\}|\w{1,80})/g;
const TEXT_OR_VARIABLE = /"(?:[^"\\\n]|\\.){0,2000}"|\$(?:\{\w{1,80}\}|\w{1,80})/g;
/** More values of a variable than these are not told apart. */
const MOST_VALUES = 8;

/** Carries out what the script does, as far as it is constant. */
export function runTcl(script: string, call: Call): void {
  call.machine.spend(script.length * 2);
  const seen = new Set<string>();
  for (const text of readingsOf(script)) {
    call.machine.spend(text.length);
    if (/\bsocket\s/.test(text) && /\bexec\s[^\n;]{0,200}\$|\bopen\s+["{]\||\beval\s/.test(text)) call.bridge();
    for (const pattern of [RUNS, FILES, OPENS]) {
      for (const match of text.matchAll(pattern)) {
        // What each reading says is done once.
        if (!seen.has(match[0])) carryOut(pattern, match, call);
        seen.add(match[0]);
      }
    }
  }
}

function carryOut(pattern: RegExp, [, ...groups]: RegExpExecArray, call: Call): void {
  if (pattern === RUNS) call.code(groups[0] ?? "", undefined);
  else if (pattern === FILES) {
    const [verb, flags = "", words = ""] = groups;
    const paths = Array.from(words.matchAll(WORD), ([word, quoted, braced]) => quoted ?? braced ?? word);
    if (verb === "delete") { for (const path of paths) call.delete(path, flags.includes("-force")); }
    else {
      const program = verb === "rename" ? ["mv"] : verb === "copy" ? ["cp", "-r"] : ["ln", "-s"];
      // A link is named first.
      call.run([...program, "--", ...verb === "link" ? paths.toReversed() : paths], undefined);
    }
  } else {
    const [quoted, braced, word, mode = "r"] = groups;
    const path = quoted ?? braced ?? word ?? "";
    if (path.startsWith("|")) call.code(path.slice(1), undefined);
    else if (mode === "r") call.read(path);
    else call.write(path, MARKS.unknown);
  }
}

/** The script without what it only prints, once for each value that its variables get. */
function* readingsOf(script: string): Generator<string> {
  const isOwn = /\b(?:proc|rename|alias)\s[^\n;]{0,200}\bputs\b/.test(script);
  const plain = script.replace(PRINTS, (whole, ahead) => isOwn ? whole : `${ahead}puts`)
    .replace(/\$(?:::)?env\(HOME\)|\[file\s+home\]/g, "~").replace(/\{\*\}/g, "")
    .replace(
      /\[(?:file\s+(?:normalize|nativename)|glob(?:\s+-(?:nocomplain|--))*)\s+([^\s[\]][^[\]\n]{0,399})\]/g,
      "$1",
    );
  const values = valuesIn(plain);
  const count = Math.max(1, ...[...values.values()].map(({ size }) => size));
  for (let choice = 0; choice < count; choice++) {
    const valueOf = (variable: string) => {
      const known = [...values.get(variable.replace(/\W/g, "")) ?? []];
      return known[choice % known.length] ?? variable;
    };
    yield plain.replace(TEXT_OR_VARIABLE, (part) => {
      if (part.startsWith('"')) return part.replace(VARIABLE, valueOf);
      const value = valueOf(part);
      return /\s/.test(value) ? `"${value}"` : value;
    });
  }
}

/** The constants that each variable is set to; none for one that gets too many. */
function valuesIn(script: string): Map<string, Set<string>> {
  const values = new Map<string, Set<string>>();
  for (const [, verb, name = "", quoted, braced, word] of script.matchAll(SETS)) {
    const value = quoted ?? braced ?? word ?? "";
    const known = values.get(name) ?? new Set();
    values.set(name, known);
    for (const each of verb === "foreach" ? value.split(/\s+/) : [value]) {
      if (known.size <= MOST_VALUES && each !== "") known.add(each);
    }
  }
  for (const known of values.values()) if (known.size > MOST_VALUES) known.clear();
  return values;
}
