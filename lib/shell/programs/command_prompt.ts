/** The command prompt of Windows: `cmd /c "…"`. */
import { own } from "../../core/own.ts";
import { withoutEnd } from "../without_end.ts";
import type { Call } from "../call.ts";
import { MARKS } from "../marks.ts";
import { WINDOWS_VARIABLES, windowsPath } from "./windows_path.ts";

/** Commands of the prompt that mean something else to a Unix shell. */
const BUILTINS: Readonly<Record<string, string>> = {
  type: "get-content",
  more: "get-content",
  cd: "set-location",
  chdir: "set-location",
  rmdir: "rd",
  copy: "copy-item",
  xcopy: "copy-item",
  move: "move-item",
  dir: "get-childitem",
};
const OPERATOR = /^[&|\n]{1,2}$/;

/** A file that starts itself, and a loop by steps of nothing. */
const MULTIPLIES =
  /%~?\w*0"?\s*\^?[|&]\s*"?%~?\w*0|\bstart\b[^&|\n]{0,40}%~?\w*0|\bfor\s+\/l\s[^(]{0,20}\(\s*-?\d+\s*,\s*0\s*,[^)]*\)\s*do\s[^\n]{0,40}\bstart\b/i;

/** The words behind `/c`; undefined if the prompt would wait for a person. */
export function promptText(words: readonly string[]): string | undefined {
  const at = words.findIndex((word) => /^\/\/?[ckr]$/i.test(word));
  if (at >= 0) return words.slice(at + 1).join(" ");
  const [, attached] = words.map((word) => /^\/[ckr](.+)$/i.exec(word)).find(Boolean) ?? [];
  return attached;
}

/** Runs the text as the prompt would; the answer is its output. */
export function runPrompt(text: string, call: Call): string {
  call.machine.spend(text.length);
  if (MULTIPLIES.test(text)) call.multiply();
  const plain = filledIn(text, call).replace(/\^([^])/g, "$1");
  let [output, input] = ["", ""];
  let piped = false;
  for (const part of partsOf(plain)) {
    if (OPERATOR.test(part)) {
      piped = part === "|";
      if (!piped) {
        output += input;
        input = "";
      }
      continue;
    }
    input = call.machine.deeper(() => runSegment(part, call, piped ? input : ""));
  }
  return output + input;
}

/** The commands and the operators between them; operators inside of quotes are text. */
function partsOf(text: string): string[] {
  const parts: string[] = [];
  let [start, quoted] = [0, false];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') quoted = !quoted;
    if (quoted || !/[&|\n]/.test(text[at] ?? "")) continue;
    const operator = text[at] === text[at + 1] ? text.slice(at, at + 2) : text[at] ?? "";
    parts.push(text.slice(start, at), operator);
    at += operator.length - 1;
    start = at + 1;
  }
  return [...parts, text.slice(start)];
}

/** `start "title" /d folder /b command`. */
const START = /^start\b\s*(?:"[^"]*"\s*)?(?:\/(?:d\s+(?:"[^"]*"|\S+)|(?:node|affinity)\s+\S+|\w+)\s*){0,20}(?=[^\s/])/i;
/** What is in front of `else`, and what is behind it; nobody knows which one is carried out. */
const ELSE = /^(.*?)\)\s*else\b(.*)$/is;

function runSegment(segment: string, call: Call, input: string): string {
  const [, first, otherwise] = ELSE.exec(segment) ?? [];
  if (first !== undefined && otherwise !== undefined) {
    return [first, otherwise].map((part) => call.machine.deeper(() => runSegment(part, call, input))).join("");
  }
  const line = withoutEnd(segment.replace(/^[@(\s]+/, ""), ") \t\r\n");
  const [, choice] =
    /^if\s+(?:\/i\s+)?(?:not\s+)?(?:(?:exist|defined|errorlevel)\s+(?:"[^"]*"|\S+)|\S+\s*==\s*\S+)\s+(.*)$/is.exec(
      line,
    ) ?? [];
  if (choice !== undefined) return call.machine.deeper(() => runSegment(choice, call, input));
  const [, name = "", set = "", body = ""] =
    /^for\s+(?:\/\w\s+(?:"[^"]*"\s+)?)*%%?(\w)\s+in\s*\(([^)]*)\)\s*do\s+(.*)$/is.exec(line) ?? [];
  if (name !== "") {
    // What a command or a file lists could be anything.
    const items = /^\s*['"`]/.test(set) || /^for\s+\/f/i.test(line)
      ? [`${MARKS.unknown}entry`]
      : set.trim().split(/[\s,]+/);
    return items.slice(0, 12)
      .map((item) => runSegment(body.replace(new RegExp(`%%?~?\\w*${name}\\b`, "g"), () => item), call, "")).join("");
  }
  const [start] = START.exec(line) ?? [];
  if (start !== undefined) {
    const [, folder] = /\/d\s+("[^"]*"|\S+)/i.exec(start) ?? [];
    return call.machine.subshell(() => {
      if (folder) call.machine.scope.cwd = call.machine.path(windowsPath(folder.replaceAll('"', "")));
      return call.machine.deeper(() => runSegment(line.slice(start.length), call, input));
    });
  }
  const assignment = /^set\s+"?([\w]+)=([^"]*)"?$/i.exec(line);
  if (assignment) {
    call.machine.scope.set(assignment[1]?.toUpperCase() ?? "", assignment[2] ?? "");
    return "";
  }
  const target = /(>>?)\s*("[^"]*"|[^\s>&|]+)\s*$/.exec(line);
  const words = wordsOf(target ? line.slice(0, target.index) : line);
  while (/^call$/i.test(words[0] ?? "") || words[0] === "") words.shift();
  const [program = "", ...rest] = words;
  if (program === "") return input;
  const known = own(BUILTINS, program.toLowerCase()) ?? program;
  const output = call.run([known, ...rest], input || undefined);
  if (!target) return output;
  call.write(windowsPath((target[2] ?? "").replaceAll('"', "")), output, target[1] === ">>");
  return "";
}

/** `%NAME%`, also of what the same line set before it. */
function filledIn(text: string, call: Call): string {
  const set = new Map([...text.matchAll(/\bset\s+"?(\w+)=([^"&|\n]*)/gi)].map(([, name = "", value = ""]) => [
    name.toUpperCase(),
    value.trim(),
  ]));
  return text.replace(/[%!]([\w()]{1,40})(?::[^%!]{0,40})?[%!]/g, (whole, name: string) => {
    const { scope } = call.machine;
    return set.get(name.toUpperCase()) ?? WINDOWS_VARIABLES[name.toLowerCase()] ??
      (scope.has(name.toUpperCase()) ? scope.get(name.toUpperCase()) ?? "" : whole);
  });
}

function wordsOf(line: string): string[] {
  return Array.from(line.matchAll(/(?:"[^"]*"?|[^\s"]+)+/g), ([word]) => word.replaceAll('"', ""));
}
