/** What a script of `sed` makes of constants: that is how a command is put together to hide it. */
import { characterClass } from "../character_classes.ts";

/** More steps than these are not worth knowing the result. */
const MOST_STEPS = 1_000_000;
const SUBSTITUTION = /s([^\w\s\\])((?:\\[^]|(?!\1)[^\\\n])*)\1((?:\\[^]|(?!\1)[^\\])*)\1([gpiI\d]*)/y;
const TRANSLATION = /y([^\w\s\\])((?:\\[^]|(?!\1)[^\\\n])*)\1((?:\\[^]|(?!\1)[^\\\n])*)\1/y;
const ADDRESS = /(?:(\d+|\$)|\/((?:\\[^]|[^\\/\n])*)\/)?[ \t]*(!?)[ \t]*/y;

interface Options {
  /** `-E`. */
  extended: boolean;
  /** `-n`. */
  quiet: boolean;
}

/** One command: the line that it leaves, null for none. */
type Edit = (line: string, print: (line: string) => void) => string | null;
type Command = { readonly holds: (line: string, number: number, last: boolean) => boolean; readonly edit: Edit };

/** The text after the script; undefined if it does more than substitute, translate, print and delete lines. */
export function editedText(text: string, script: string, options: Options): string | undefined {
  const commands = commandsIn(script, options, text.length);
  if (!commands || commands.length * text.length > MOST_STEPS) return undefined;
  const lines = text.replace(/\n$/, "").split("\n");
  const output: string[] = [];
  lines.forEach((line, index) => {
    let edited: string | null = line;
    for (const { holds, edit } of commands) {
      if (edited === null) break;
      if (holds(edited, index + 1, index === lines.length - 1)) edited = edit(edited, (line) => output.push(line));
    }
    if (edited !== null && !options.quiet) output.push(edited);
  });
  return output.map((line) => `${line}\n`).join("");
}

function commandsIn(script: string, { extended }: Options, length: number): Command[] | undefined {
  const commands: Command[] = [];
  let at = 0;
  const take = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const found = pattern.exec(script);
    if (found) at = pattern.lastIndex;
    return found;
  };
  const compile = (source: string, flags = "") => expression(source, { extended, flags, length });
  while (take(/[;\s]*/y), at < script.length) {
    const [, line, source, negated] = take(ADDRESS) ?? [];
    const pattern = source === undefined ? undefined : compile(source);
    if (source !== undefined && !pattern) return undefined;
    const edit = editOf(take(SUBSTITUTION), take(TRANSLATION), take(/[pd](?=[;\s]|$)/y), compile);
    if (!edit) return undefined;
    commands.push({
      holds: (text, number, last) =>
        (pattern ? pattern.test(text) : line === undefined || (line === "$" ? last : number === Number(line))) !==
          (negated === "!"),
      edit,
    });
  }
  return commands;
}

function editOf(
  substitution: RegExpExecArray | null,
  translation: RegExpExecArray | null,
  letter: RegExpExecArray | null,
  compile: (source: string, flags: string) => RegExp | undefined,
): Edit | undefined {
  if (substitution) {
    const [, , source = "", replacement = "", flags = ""] = substitution;
    const which = Number(/\d+/.exec(flags)?.[0] ?? 1);
    const search = compile(source, /i/i.test(flags) ? "gi" : "g");
    if (!search) return undefined;
    return (line, print) => {
      let count = 0;
      const edited = line.replace(search, (...found) => {
        count++;
        return count === which || count > which && flags.includes("g") ? filled(replacement, found) : found[0];
      });
      if (flags.includes("p") && count >= which) print(edited);
      return edited;
    };
  }
  if (translation) {
    const [from, to] = [translation[2], translation[3]].map((set = "") => [...set.replace(/\\([^])/g, "$1")]);
    return (line) => [...line].map((char) => to![from!.indexOf(char)] ?? char).join("");
  }
  if (letter?.[0] === "d") return () => null;
  return letter ? (line, print) => (print(line), line) : undefined;
}

/** The replacement with what was found: `&`, `\1`. */
function filled(replacement: string, found: readonly unknown[]): string {
  return replacement.replace(/\\([^])|&/g, (_, char?: string) => {
    if (char === undefined) return String(found[0]);
    if (!/\d/.test(char)) return char === "n" ? "\n" : char === "t" ? "\t" : char;
    const group = found[Number(char)];
    return typeof group === "string" ? group : "";
  });
}

/** A basic or an extended expression as one of JavaScript; undefined for one that could take long. */
function expression(
  source: string,
  { extended, flags, length }: { extended: boolean; flags: string; length: number },
): RegExp | undefined {
  let result = "";
  // In how many ways it may match: each repeat has those of the text's length, each group one for each alternative.
  let ways = length + 1;
  const alternatives = [1];
  for (let at = 0; at < source.length; at++) {
    let char = source[at]!;
    const bracket = char === "[" ? /\[\^?\]?(?:\[:\w+:\]|[^\]])*\]/y : undefined;
    if (bracket) {
      bracket.lastIndex = at;
      const [whole] = bracket.exec(source) ?? [];
      if (whole === undefined) return undefined;
      result += setOf(whole);
      at += whole.length - 1;
      continue;
    }
    const escaped = char === "\\";
    if (escaped) char = source[++at] ?? "";
    const special = /[+?{}|()]/.test(char) ? escaped !== extended : !escaped && /[*.^$]/.test(char);
    if (!special) {
      if (escaped && /[\dA-Za-mo-su-z]/.test(char)) {
        if (!/[wWsSbB]/.test(char)) return undefined;
        result += `\\${char}`;
      } else {result += escaped && char === "n"
          ? "\n"
          : escaped && char === "t"
          ? "\t"
          : char.replace(/[^\w\s]/, "\\$&");}
      continue;
    }
    if (/[*+?{]/.test(char)) {
      // Repeated groups may take for ever; a star at the beginning is a star.
      if (result.endsWith(")") && !result.endsWith("\\)")) return undefined;
      if (result === "") char = `\\${char}`;
      else ways *= length + 1;
    } else if (char === "(") alternatives.push(1);
    else if (char === "|") alternatives.push((alternatives.pop() ?? 1) + 1);
    else if (char === ")") ways *= alternatives.pop() ?? 1;
    result += char;
  }
  if (alternatives.reduce((product, count) => product * count, ways) > MOST_STEPS) return undefined;
  try {
    return new RegExp(result, flags);
  } catch {
    return undefined; // such as a bracket that is never closed
  }
}

function setOf(set: string): string {
  const [, negated = "", body = ""] = /^\[(\^?)([^]*)\]$/.exec(set) ?? [];
  return `[${negated}${characterClass(body)}]`;
}
