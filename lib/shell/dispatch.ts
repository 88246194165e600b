/** From the words of a command to what its program does. */
import { own } from "../core/own.ts";
import { Call, type Program } from "./call.ts";
import { unversioned } from "./programs/interpreters.ts";
import type { Machine, Stream } from "./machine.ts";
import { ENTRY, LISTED } from "./listing.ts";
import { isCarrier, isUnresolved, MARKS, residue, withoutMarks, withoutTokens } from "./marks.ts";
import { programOf } from "./programs/table.ts";
import { type Arguments, isListed, readArguments, takesNoValue } from "./options.ts";
import { baseName } from "./path.ts";
import { programsLike } from "./program_pattern.ts";
import {
  furtherProgram,
  isQuestion,
  noteWritten,
  runNamedIndexes,
  runProgramFile,
  runUnread,
} from "./programs/further.ts";
import { isFurther } from "./programs/further_names.ts";
import { PROJECT_TOOLS } from "./programs/project_tools.ts";
import { writtenProgram } from "./program_file.ts";
import { setVariable } from "./loaded_variables.ts";
import { callFunction } from "./walk.ts";
import { ALL, type Wrapper } from "./wrapper.ts";
import { wrapperOf } from "./wrappers.ts";

const MOST_WORDS = 4096;
/** Groups of verbs and options with a value in front of the verb of a wrapper. */
const MOST_GROUPS = 32;
/** The cheap first look: a program and a word that may ask it for help or for a dry run. */
const MAY_ASK =
  /^\S+ (?:-{0,2}help|-h|--dry-?run.*|--no-act|--analyze|can-i|--simulate|--just-print|--pretend|--test|-[wW][hHiI]\S*)$|^(?:zfs|mk(?!dir )\S+|wipefs|sfdisk|fsck|apt\S*|sgdisk|restic|borg|rclone|brew|pg_resetwal|\w+remove) -\w+$/;

/** Options of `go` that name a program which it starts. */
const STARTS = /^--?(?:(?:tool)?exec|vettool)\b/;

/** The cheap first look for a file of which it matters who writes it. */
const MAY_BE_PROTECTED = /\/\.(?![/.])|\/etc\/|codex|axonflow/;
/** The same for the folder that its name begins with: a project may be called like the agent. */
const MAY_BE_PROTECTED_FOLDER =
  /(?:^|\/)(?:\.(?![/.]|$)|com\.openai\.|(?:opt|local|lib|Local|Roaming|Appl[^/]*)\/axonflow)|\/etc\//;

/** Runs one command, which is no function and no alias if it is a program for certain; the answer is its standard output. */
export function runWords(given: readonly string[], machine: Machine, stream: Stream, isProgram?: boolean): string {
  const words = withoutEmptyPieces(given);
  const [name = ""] = words;
  if (words.length > MOST_WORDS) machine.partial = true;
  // What a search finds may be what came from the network.
  const found = given[0]?.includes(ENTRY) ? machine.content(given[0]) : "";
  if (isCarrier(found)) machine.invoke(words).effects.push({ kind: "interpret", text: residue(found) });
  const node = machine.scope.functions.get(name);
  if (node && !isProgram) return runFunction(node, words, machine, stream);
  const { aliases } = machine.scope;
  const alias = aliases.get(name);
  if (alias !== undefined && !isProgram) {
    // Within itself its name is none.
    aliases.delete(name);
    const code = [alias, ...words.slice(1).map(quoted)].join(" ");
    const from = machine.invocations.length;
    const output = machine.deeper(() => machine.runner.code(code, machine, stream));
    // Bash knows aliases only where somebody types: the program itself may be what runs.
    if (!machine.invocations.slice(from).some(({ program }) => program === name)) {
      machine.deeper(() => machine.subshell(() => runWords(given, machine, stream, true)));
    }
    if (!aliases.has(name)) aliases.set(name, alias);
    return output;
  }
  const program = unversioned(baseName(name).toLowerCase().replace(/\.(?:exe|com|cmd|bat)$/, ""));
  if (isUnresolved(name)) return runUnresolved(words, machine, stream);
  // `/bin/r?` is what it matches: every program that it could be is judged, and gives what the pattern gives.
  const meant = programsLike(name, program);
  if (meant.length > 0) return meant.map((meaning) => runWords([meaning, ...words.slice(1)], machine, stream)).join("");
  const file = writtenProgram(name, machine);
  if (file !== undefined) {
    machine.invoke(words, { program, operands: words.slice(1) });
    return runProgramFile(file, words, machine, stream);
  }
  // `git-lfs` is the verb of `git lfs`.
  const [, verb] = /^git-([a-z][a-z-]*)$/.exec(program) ?? [];
  if (verb !== undefined) return runWords(["git", verb, ...words.slice(1)], machine, stream);
  const wrapper = wrapperOf(program);
  if (wrapper) {
    const inner = machine.deeper(() => runWrapped(wrapper, program, words, machine, stream));
    if (inner !== undefined) return inner;
  }
  return runProgram(programOf(program), program, words, machine, stream);
}

/** What may be nothing at all. */
const EMPTY = /[\uE000\uE00B]/g;

// `c${nothing}hmod` and `chmod$1 $9-R` are what is left where nothing set the variable.
function withoutEmptyPieces(words: readonly string[]): readonly string[] {
  const [name = "", ...rest] = words;
  if (!words.some(isUnresolved)) return words;
  const plain = name.replace(EMPTY, "");
  const known = plain !== name && plain !== LISTED && /^(?:[\w.-]*\/)*[\d_.-]*[a-z][\w.-]*$/i.test(plain);
  const options = rest.map((word) => /^[\uE000\uE00B]+-{1,2}[A-Za-z]/.test(word) ? withoutMarks(word) : word);
  return [known ? plain : name, ...options];
}

function isKnown(name: string): boolean {
  return programOf(name) !== undefined || wrapperOf(name) !== undefined;
}

function runFunction(
  node: Parameters<typeof callFunction>[0],
  words: readonly string[],
  machine: Machine,
  stream: Stream,
): string {
  const [name = "", ...parameters] = words;
  const running = machine.calls.find((call) => call.name === name);
  if (running) {
    // A function that starts itself beside itself never ends: the fork bomb.
    if (machine.parallel > running.parallel) machine.invoke(words).effects.push({ kind: "multiply" });
    return "";
  }
  return callFunction(node, name, parameters, machine, stream);
}

function runProgram(
  known: Program | undefined,
  program: string,
  words: readonly string[],
  machine: Machine,
  stream: Stream,
): string {
  // What is only asked is no run of the program.
  if (words.some((word) => MAY_ASK.test(`${program} ${word}`)) && isQuestion(program, words.slice(1), known)) {
    machine.invoke(words, { program, question: true });
    return residue(stream.stdin ?? "");
  }
  const { options, operands, rest } = argumentsOf(spelledOut(program, words, machine), known);
  const invocation = machine.invoke(words, { program, options, operands });
  const call = new Call(machine, stream, invocation, rest);
  if (words.some(hasIndex)) runNamedIndexes(call);
  const mayWrite = !known || isFurther(program);
  if (mayWrite && (MAY_BE_PROTECTED.test(words.join(" ")) || MAY_BE_PROTECTED_FOLDER.test(machine.scope.cwd))) {
    noteWritten(call, known !== undefined);
  }
  if (known) {
    return machine.deeper(() => known.does(call)) ?? residue(call.stdin);
  }
  // Of the files that such a tool runs, those are known that the statement wrote.
  if (PROJECT_TOOLS.has(program) && (machine.files.size > 0 || words.some((word) => STARTS.test(word)))) {
    machine.deeper(() => furtherProgram(program)?.does(call));
  }
  // An unknown program may read every file that it is given.
  const contents = operands.filter(isPathLike).map((path) => call.read(path));
  for (const values of options.values()) {
    for (const value of values) if (isPathLike(value)) contents.push(call.read(value));
  }
  const given = [call.stdin, ...words].join(" ");
  call.expose(given);
  return unprinted(residue(given, ...contents));
}

/** `tar czf a.tar` is `tar -c -z -f a.tar`, and options may come from a variable. */
function spelledOut(program: string, [name = "", ...words]: readonly string[], machine: Machine): readonly string[] {
  // Who shouts the name on a system that does not mind, shouts the verb too.
  if (/^[A-Z]{2,}$/.test(baseName(name)) && /^[A-Z-]{2,}$/.test(words[0] ?? "")) {
    return [words[0]?.toLowerCase() ?? "", ...words.slice(1)];
  }
  // chmod takes `-x` for a mode.
  if (program === "chmod") return words.map((word) => /^-[rwxXst]+$/.test(word) ? `a${word}` : word);
  if (program !== "tar" && program !== "bsdtar") return words;
  const { scope } = machine;
  const more = scope.has("TAR_OPTIONS")
    ? scope.get("TAR_OPTIONS")?.match(/(?:'[^']*'|"[^"]*"|[^\s'"])+/g)?.map(unquoted) ?? []
    : [];
  const [first = "", ...rest] = words;
  if (!/^[A-Za-z]+$/.test(first)) return [...more, ...words];
  // Letters with a value go last: they take the next word, wherever they stand.
  const letters = [...first].sort((a, b) => "fCTXbI".indexOf(a) - "fCTXbI".indexOf(b));
  return [...more, `-${letters.join("")}`, ...rest];
}

/** Whether the word may be an item of an array whose index is a substitution. */
function hasIndex(word: string): boolean {
  const at = word.indexOf("[");
  return at > 0 && /\$\(|`/.test(word.slice(at));
}

function unquoted(word: string): string {
  return word.replace(/['"]/g, "");
}

function argumentsOf(words: readonly string[], known: Program | undefined): Arguments {
  const read = readArguments(words, known?.options ?? "", known?.stops || known?.verbs !== undefined);
  if (known?.stops) return { ...read, operands: read.rest };
  const [verb] = read.rest;
  if (!known?.verbs || verb === undefined) return read;
  // The first operand is a verb with options of its own.
  const behind = readArguments(read.rest.slice(1), own(known.verbs, verb) ?? "");
  const options = new Map([...read.options, ...behind.options]);
  return { options, operands: [verb, ...behind.operands], rest: read.rest };
}

function isPathLike(word: string): boolean {
  return /^[\w.~/\uE000-]/.test(word) && !/[\s\n]/.test(word) && !word.includes("://") && word.length < 1000;
}

/** The program's name came from a variable or a command. */
function runUnresolved(words: readonly string[], machine: Machine, stream: Stream): string {
  machine.partial = true;
  const [name = "", ...rest] = words;
  const invocation = machine.invoke(words, { operands: rest });
  const call = new Call(machine, stream, invocation);
  if (isCarrier(name)) runUnread(call);
  // An empty variable leaves the next word as the command; a prefix such as $SUDO does the same.
  const [next = ""] = rest;
  if (withoutMarks(name) === "" && /^[a-z][\w.-]*$/.test(next) && isKnown(next)) {
    return machine.deeper(() => runWords(rest, machine, stream));
  }
  // Options that only a recursive delete has, before a path: judged as one.
  if (rest.some((word) => /^-(?=\w*[rR])(?=\w*f)[rRfvi]+$/.test(word))) {
    return machine.deeper(() => runWords(["rm", ...rest], machine, stream));
  }
  return unprinted(residue(call.stdin, ...words));
}

/** A program that nobody knows uses the secret that it is given. */
function unprinted(output: string): string {
  return withoutTokens(output.replaceAll(MARKS.value, MARKS.unknown));
}

function runWrapped(
  wrapper: Wrapper,
  program: string,
  words: readonly string[],
  machine: Machine,
  stream: Stream,
): string | undefined {
  let inner: readonly string[] | undefined = words.slice(1);
  if (wrapper.verbs) inner = behindVerb(inner, wrapper);
  if (wrapper.after) {
    const at = inner?.findIndex((word) => wrapper.after?.includes(word)) ?? -1;
    inner = at < 0 ? undefined : inner?.slice(at + 1);
  }
  if (!inner) return undefined;
  const { options, rest } = readArguments(inner, wrapper.options, true);
  const invocation = machine.invoke(words, { program, options, operands: rest });
  if (machine.scope.elsewhere === "container") options.set("=contained", []);
  const call = new Call(machine, stream, invocation, rest);
  // `su - ada -c code`: options may stand behind the operands that come first.
  const behind = wrapper.skip === ALL
    ? readArguments(rest, wrapper.options).options
    : wrapper.skip
    ? readArguments(rest.slice(1), wrapper.options, true).options
    : new Map<string, string[]>();
  for (const path of wrapper.writes?.(call) ?? []) call.write(path, MARKS.unknown);
  const codes = (wrapper.codeOptions ?? []).flatMap((name) => [...call.values(name), ...behind.get(name) ?? []]);
  const output = codes.map((code) => call.code(code)).join("");
  if (codes.length > 0 && wrapper.skip) return output;
  const beginning = wrapper.joins === undefined ? undefined : call.value(wrapper.joins);
  if (beginning !== undefined) return call.code([beginning, ...rest.map(quoted)].join(" "));
  if (wrapper.unless && call.has(...wrapper.unless)) {
    return rest.length > 0 ? `/usr/bin/${baseName(rest.at(-1) ?? "")}\n` : "";
  }
  let command = behindOperands(rest, wrapper, options);
  if (program === "uv" && command[0]?.endsWith(".py")) command = ["python3", ...command];
  command = behindDashes(inner, command, wrapper);
  if (program === "at" || program === "batch") return call.stdin ? call.code(call.stdin, undefined) : "";
  const run = () => {
    wrapper.enters?.(call);
    if (wrapper.code) return call.code(command.join(" "));
    const folder = call.value("chdir");
    if (folder !== undefined && (program === "env" || program === "sudo")) machine.scope.cwd = machine.path(folder);
    if (wrapper.assigns) {
      const at = command.findIndex((word) => !/^[A-Za-z_]\w*=/.test(word));
      const assignments = at < 0 ? command : command.slice(0, at);
      command = at < 0 ? [] : command.slice(at);
      for (const word of assignments) {
        const name = word.slice(0, word.indexOf("="));
        machine.scope.set(name, word.slice(name.length + 1));
        machine.scope.export(name);
        setVariable(name, word.slice(name.length + 1), machine, invocation);
      }
    }
    if (command[0] === "--") command = command.slice(1);
    const isAway = wrapper.enters && machine.scope.elsewhere;
    if (command.length === 0) {
      if (program === "env") return MARKS.environment + machine.scope.exportedLogin();
      // In the background it prints no more than its name.
      return isAway && !call.has("detach") ? machine.told(MARKS.unknown) : undefined;
    }
    // Wrappers know neither functions nor aliases; `time` is a word of the shell, and `sem` asks one.
    const printed = runWords(command, machine, stream, !/^(?:time|sem)$/.test(program));
    return isAway ? machine.told(printed) : printed;
  };
  // `exec` and `command cd` change the shell itself.
  const result = /^(?:command|builtin|exec)$/.test(program) ? run() : machine.subshell(run);
  return output + (result ?? "");
}

/** What stands behind the wrapper's verb; undefined if it is another verb. */
function behindVerb(words: readonly string[], { options, verbs, groups = {} }: Wrapper): readonly string[] | undefined {
  let behind = words;
  for (let round = 0; round < MOST_GROUPS && behind.length > 0; round++) {
    const { rest } = readArguments(behind, options, true);
    const [verb = "", ...others] = rest;
    if (verbs?.includes(verb)) return others;
    const before = behind[behind.length - rest.length - 1] ?? "";
    if (Object.hasOwn(groups, verb)) behind = others.slice(groups[verb]);
    // What follows an option that nobody has listed may be its value.
    else if (/^--[^=]+$/.test(before) && !takesNoValue(before, options)) behind = others;
    else return undefined;
  }
  return undefined;
}

/** What stands behind the operands that come first. */
function behindOperands(
  rest: readonly string[],
  { skip = 0, skips, direct, options }: Wrapper,
  given: Arguments["options"],
): readonly string[] {
  if (skip === 0 || direct !== undefined && given.has(direct)) return rest;
  if (!skips) return rest.slice(skip);
  return skips.test(rest[0] ?? "") ? readArguments(rest.slice(skip), options, true).rest : rest;
}

/** Behind an option that nobody has listed may stand its value: then the command is known by the `--` in front of it. */
function behindDashes(words: readonly string[], command: readonly string[], { options }: Wrapper): readonly string[] {
  const at = command.indexOf("--");
  if (at < 1 || isKnown(command[0] ?? "")) return command;
  const before = words.slice(0, words.length - command.length);
  const isGuess = !before.includes("--") && before.some((word) => /^-[^=]+$/.test(word) && !isListed(word, options));
  return isGuess ? command.slice(at + 1) : command;
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}
