/** Scripts of `sed`: what they do beside editing (GNU's `e` runs commands, `w` writes files, `r` reads them), and what they put in. */
import type { Call } from "../call.ts";
import { MARKS } from "../marks.ts";

/** One address: a line, a step, a pattern. */
const ADDRESS = String
  .raw`(?:[+~]?\d+(?:~\d+)?|\$|\/(?:\\[^]|[^\/\\])*\/[IM]*|\\([^\\\n])(?:\\[^]|(?!\1)[^\\])*\1[IM]*)`;
const ADDRESSES = new RegExp(
  String.raw`(?:${ADDRESS}[ \t]*(?:,[ \t]*${ADDRESS.replaceAll("\\1", "\\2")}[ \t]*)?)?(?:![! \t]*)?`,
  "y",
);
const SUBSTITUTION = /s([^\\\n])(?:\\[^]|(?!\1)[^\\])*\1((?:\\[^]|(?!\1)[^\\])*)\1([gpiImMe\d]*)/y;
const TRANSLATION = /y([^\\\n])(?:\\[^]|(?!\1)[^\\])*\1(?:\\[^]|(?!\1)[^\\])*\1/y;
/** Text that is put in, on the lines behind, each but the last with a backslash at its end. */
const INSERTION = /[aic](?:\\[^]|[^\\\n])*/y;
const LINE = /[^\n]*/y;

/** A command of a script. */
type SedCommand =
  | {
    readonly kind: "substitute";
    readonly mark: string;
    readonly replacement: string;
    readonly flags: string;
    readonly file?: string;
  }
  | { readonly kind: "insert"; readonly text: string }
  | { readonly kind: "other"; readonly letter: string; readonly rest: string };

/** The commands, up to one that is not closed: sed would not start. */
function* commandsOf(script: string): Generator<SedCommand> {
  let at = 0;
  const take = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const found = pattern.exec(script);
    if (found) at = pattern.lastIndex;
    return found;
  };
  while (take(/[\s;{}]*/y), at < script.length) {
    take(ADDRESSES);
    const substitution = take(SUBSTITUTION);
    if (substitution) {
      const [, mark = "", replacement = "", flags = ""] = substitution;
      const file = take(/w[ \t]*/y) ? take(LINE)?.[0] ?? "" : undefined;
      yield { kind: "substitute", mark, replacement, flags, ...file !== undefined && { file } };
      continue;
    }
    if (take(TRANSLATION)) continue;
    const insertion = take(INSERTION);
    if (insertion) {
      yield { kind: "insert", text: insertion[0].slice(1) };
      continue;
    }
    const letter = script[at++] ?? "";
    if (/[sy]/.test(letter)) return;
    if (/[erRwW#]/.test(letter)) yield { kind: "other", letter, rest: (take(LINE)?.[0] ?? "").trim() };
    else if (/[:btTqQlL]/.test(letter)) take(/[^;\n}]*/y);
  }
}

/** Carries it out on the text; the answer is what it reads. */
export function runSed(script: string, text: string, call: Call): string {
  let read = "";
  // Otherwise the lines come out there anyway.
  const write = (path: string) => {
    if (call.has("in-place") || !/^\/dev\/std(?:out|err)$/.test(path)) call.write(path, text);
  };
  const run = (code: string) => {
    call.code(code);
    // It may hold the line, and print it.
    write("/dev/stderr");
  };
  for (const command of commandsOf(script)) {
    if (command.kind === "substitute") {
      const { mark, replacement, flags, file } = command;
      if (flags.includes("e")) run(replacement.replaceAll(`\\${mark}`, mark));
      if (file !== undefined) write(file);
    } else if (command.kind === "other") {
      const { letter, rest } = command;
      // Without a command, each line that comes in is one.
      if (letter === "e") run(rest || text);
      else if (/w/i.test(letter)) write(rest);
      else if (/r/i.test(letter)) read += call.read(rest);
    }
  }
  return read;
}

/**
 * What the script puts into the text that it edits, each with a mark for what is found there.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * assertEquals(insertedTexts("1s#a#b\\tc \\&\\& &#g; $a\\  - run: ls"), ["b\tc && \uE000", "  - run: ls"]);
 * assertEquals(insertedTexts("/x/d"), []);
 * ```
 */
export function insertedTexts(script: string): string[] {
  return Array.from(commandsOf(script)).flatMap((command) => {
    if (command.kind === "substitute") return [filled(command.replacement, MARKS.unknown)];
    if (command.kind !== "insert") return [];
    // Behind a backslash, white space is kept.
    return [filled(command.text.replace(/^[ \t]*(?:\\\n?)?/, ""), "&")];
  });
}

/** Its escapes resolved, and what was found put in. */
function filled(text: string, found: string): string {
  return text.replace(/\\([^])|&/g, (_, char?: string) => {
    if (char === undefined || /\d/.test(char)) return found;
    return char === "n" ? "\n" : char === "t" ? "\t" : char;
  });
}
