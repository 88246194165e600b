/** Which texts among a tool's arguments are command lines, and which are data. */
import type { Leaf } from "../leaves.ts";
import { partsOf, wordsOf } from "./name_words.ts";

/** Names that mean a command line and nothing else. */
const COMMAND_NAME = /^(?:command|commands|cmd|script|shell|bash|shell_command|command_line|commandline|args|argv)$/i;
/** Words of names under which something could run. */
const RUNS = new Set(
  ("command commands cmd cmds cmdline commandline line lines script scripts exec execute run shell bash sh cli " +
    "args argv arguments terminal powershell").split(" "),
);
/** Words of names under which somebody says something, or under which a command only has a name. */
const SAYS = new Set(
  ("description help name id title type kind summary reason note notes comment message prompt question reply subject " +
    "explanation instructions output result log expected label tags number count file files path paths url urls diff")
    .split(" "),
);
/** The words of these that also name a line of a file. */
const LINE = /^lines?$/;
const WRITES_LINES = new Set("write edit insert append replace create update add patch file files document".split(" "));
/** Names that several commands stand under, one after the other. */
const MANY = /(?:commands|cmds|scripts|lines)$/i;

const RUNNING_TOOL = new Set(
  ("shell bash sh zsh terminal console python node code interpreter repl jupyter script scripts cli command commands cmd " +
    "ssh process spawn subprocess powershell pwsh sandbox tmux zellij iterm pty applescript osascript").split(" "),
);
const RUNNING_WORD = /^(?:exec|run|eval|repl$)/;
/** The names of tools that say what a command is instead of running it, and of what else those are told. */
const TELLS = /^(?:explain|tokenize|highlight)(?: (?:shell|bash|command|code|line|script)){0,3}$/;
const TOLD = /^(?:lang(?:uage)?|dialect|locale|detail|level|verbos(?:e|ity)|format)$/i;
/** Words of tools that look for texts or keep them, whatever the server is called. */
const DATA_TOOL = new Set(
  ("search find grep lookup issue issues comment comments note notes doc docs wiki page pages message messages email mail " +
    "file files pull review memory").split(" "),
);
/** Names of code, in a tool that runs some. */
const CODE_NAME =
  /^(?:|\w{0,20}code|(?:cell_?)?source|(?:code_?)?snippet|program|expression|python|javascript|js|input|stdin|query)$/i;

/** Of a shell as often as of another language: of that, where it calls something with an argument. */
const SCRIPT_NAME = /(?:^|[_a-z])script$/i;
/** The same, in a tool whose name is that of a language. */
const COMMANDS = /^(?:command|cmd)s?$/i;
const OF_LANGUAGE = new Set(
  "python node js javascript typescript ruby php perl lua r julia java jupyter ipython repl".split(" "),
);
const CALL = /[\w\])]\((?!\))/;

// A sentence: what stands outside of quotes has words that no command line has, and no command ends or begins there.
const SENTENCE =
  /^\s*(?:[A-Z][a-z]*|I)\s+[a-z]|(?:^|\s)(?:the|is|are|was|were|this|that|you|please|should|would|which|because)\s+[a-z]/;
const CLAUSE = /^[^#]{0,400}/;
const QUOTED = /\\[^]|'[^']*'|"(?:[^"\\]|\\[^])*"/g;
const ENDS_COMMAND = /[;|&\n]|\$\(/;

/** Whether the tool says what a command is: its name and its arguments are about nothing else. */
export function onlyTells(tool: string, parameters: Readonly<Record<string, unknown>>): boolean {
  const { server, name } = partsOf(tool);
  return TELLS.test(wordsOf(name).join(" ")) &&
    !wordsOf(server).some((word) => RUNNING_TOOL.has(word) || RUNNING_WORD.test(word) || word.startsWith("command")) &&
    Object.keys(parameters).every((key) => COMMAND_NAME.test(key) || CODE_NAME.test(key) || TOLD.test(key));
}

/** Whether the tool runs what it is given. */
export function runsTexts(tool: string): boolean {
  const words = wordsOf(tool);
  if (!words.some((word) => RUNNING_TOOL.has(word) || RUNNING_WORD.test(word))) return false;
  return words.some((word) => RUNNING_WORD.test(word)) || !words.some((word) => DATA_TOOL.has(word));
}

/** Whether the text is code, in whatever language, that the tool would run. */
export function isCode({ key, text, part }: Leaf, tool: string, runs: boolean): boolean {
  if (!runs || part) return false;
  return CODE_NAME.test(key) || CALL.test(text) &&
      (SCRIPT_NAME.test(key) || COMMANDS.test(key) && wordsOf(tool).some((word) => OF_LANGUAGE.has(word)));
}

/** The command lines that the text is, in every way to read it; none if it is data. */
export function commandLinesOf({ key, text, list, part }: Leaf, tool: string, runs: boolean): readonly string[] {
  if (part || !isCommandLine(key, tool, runs) || !COMMAND_NAME.test(key) && isSentence(text)) return [];
  // Each alone too: an open quote in one would hide the others.
  if (list && (MANY.test(key) || /\s/.test(list[0] ?? ""))) return [...list, list.join("\n")];
  return [text];
}

function isCommandLine(key: string, tool: string, runs: boolean): boolean {
  if (COMMAND_NAME.test(key)) return true;
  const words = wordsOf(key);
  if (words.some((word) => SAYS.has(word))) return false;
  if (runs || /(?:command|cmd|shell)s?$/i.test(key)) return true;
  const ofFile = wordsOf(tool).some((word) => WRITES_LINES.has(word));
  return words.some((word) => RUNS.has(word) && !(ofFile && LINE.test(word)));
}

function isSentence(text: string): boolean {
  const plain = text.trim().replace(QUOTED, (quoted) => quoted.includes("$(") ? quoted : "''");
  return !ENDS_COMMAND.test(plain) && SENTENCE.test(CLAUSE.exec(plain)?.[0] ?? "");
}
