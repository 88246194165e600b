/** What a script of `sed` does beside editing: GNU's `e` runs commands, `w` writes files, `r` reads them. */
import type { Call } from "../call.ts";

/** One address: a line, a step, a pattern. */
const ADDRESS = String
  .raw`(?:[+~]?\d+(?:~\d+)?|\$|\/(?:\\[^]|[^\/\\]){0,500}\/[IM]*|\\([^\\\n])(?:\\[^]|(?!\1)[^\\]){0,500}\1[IM]*)`;
const ADDRESSES = new RegExp(
  String.raw`(?:${ADDRESS}[ \t]*(?:,[ \t]*${ADDRESS.replaceAll("\\1", "\\2")}[ \t]*)?)?(?:![! \t]*)?`,
  "y",
);
const SUBSTITUTION = /s([^\\\n])(?:\\[^]|(?!\1)[^\\])*\1((?:\\[^]|(?!\1)[^\\])*)\1([gpiImMe\d]*)/y;
const TRANSLATION = /y([^\\\n])(?:\\[^]|(?!\1)[^\\])*\1(?:\\[^]|(?!\1)[^\\])*\1/y;
/** Text that is put in, on the lines behind, each but the last with a backslash at its end. */
const INSERTION = /[aic](?:\\[^]|[^\\\n])*/y;
const LINE = /[^\n]*/y;

/** Carries it out on the text; the answer is what it reads. */
export function runSed(script: string, text: string, call: Call): string {
  let [at, read] = [0, ""];
  const take = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const found = pattern.exec(script);
    if (found) at = pattern.lastIndex;
    return found;
  };
  // Otherwise the lines come out there anyway.
  const write = (path: string) => {
    if (call.has("in-place") || !/^\/dev\/std(?:out|err)$/.test(path)) call.write(path, text);
  };
  const run = (code: string) => {
    call.code(code);
    // It may hold the line, and print it.
    write("/dev/stderr");
  };
  while (take(/[\s;{}]*/y), at < script.length) {
    take(ADDRESSES);
    const substitution = take(SUBSTITUTION);
    if (substitution) {
      const [, mark = "", replacement = "", flags = ""] = substitution;
      if (flags.includes("e")) run(replacement.replaceAll(`\\${mark}`, mark));
      if (take(/w[ \t]*/y)) write(take(LINE)?.[0] ?? "");
      continue;
    }
    if (take(TRANSLATION) || take(INSERTION)) continue;
    const letter = script[at++] ?? "";
    // Not closed: sed would not start.
    if (/[sy]/.test(letter)) break;
    if (!/[erRwW#]/.test(letter)) {
      if (/[:btTqQlL]/.test(letter)) take(/[^;\n}]*/y);
      continue;
    }
    const rest = (take(LINE)?.[0] ?? "").trim();
    // Without a command, each line that comes in is one.
    if (letter === "e") run(rest || text);
    else if (/w/i.test(letter)) write(rest);
    else if (/r/i.test(letter)) read += call.read(rest);
  }
  return read;
}
