/** Runs a syntax tree on the machine: every command that could run is looked at once per possible meaning. */
import { arrayOf, assign } from "./assign.ts";
import { noteFailedFolder } from "./failed_folder.ts";
import { isEndless, leavesProcesses, startsWithoutEnd } from "./endless.ts";
import { glued, type SimpleCommand } from "./glue.ts";
import { anyOf, listed } from "./listing.ts";
import { startJob } from "./jobs.ts";
import { connect, deliver, endsOf, openEnds } from "./redirect.ts";
import { expandText, expandWord, runSubstitutions } from "./expand.ts";
import { setVariable } from "./loaded_variables.ts";
import { type Machine, type Stream } from "./machine.ts";
import { MARKS, residue } from "./marks.ts";
import { coprocess, wakeJobs, withoutValues } from "./programs/further.ts";
import { forEachChild } from "./parse.ts";
import type {
  Assignment,
  Command,
  CompoundList,
  For,
  Function as FunctionNode,
  ParsedScript,
  Pipeline,
  Redirected,
  Select,
  Statement,
  SyntaxNode,
  While,
  Word,
} from "./parse.ts";

const MOST_TURNS = 12;
/** Filters that may leave the names of values alone, and texts that hold some: private ones, the environment's, secrets. */
const MAY_CUT = /^(?:cut|sed|[gmn]?awk|e?grep)$/;
const HOLDS_VALUES = /[\uE003-\uE005\uE008]/;

/** Runs all statements; the answer is their standard output. */
export function runScript(script: ParsedScript, machine: Machine, stream: Stream): string {
  if (script.errors) machine.partial = true;
  // The parser leaves out what is nested more deeply than it can follow.
  if (script.errors?.some(({ message }) => message.includes("nesting depth"))) machine.overflow = true;
  return runList(script.commands, machine, stream);
}

/** Runs functions that nothing called: the shell may still call them, as `command_not_found_handle`. */
export function runUncalled(machine: Machine, stream: Stream): void {
  for (const [name, node] of [...machine.scope.functions]) {
    if (!machine.called.has(name)) callFunction(node, name, [], machine, stream);
  }
}

/** Runs the body of a function with its parameters. */
export function callFunction(
  node: FunctionNode,
  name: string,
  parameters: readonly string[],
  machine: Machine,
  stream: Stream,
): string {
  machine.called.add(name);
  const outer = machine.scope.parameters;
  machine.calls.push({ name, parallel: machine.parallel });
  machine.scope.parameters = parameters;
  try {
    return machine.deeper(() => runNode(node.body, machine, stream));
  } finally {
    machine.scope.parameters = outer;
    machine.calls.pop();
  }
}

function runList(statements: readonly Statement[], machine: Machine, stream: Stream): string {
  let output = "";
  for (const statement of statements) {
    const run = () => runNode(statement.command, machine, stream);
    if (statement.background) output += startJob(run, machine);
    else {
      const before = machine.scope.cwd;
      output += run();
      noteFailedFolder(statement.command, before, machine);
      // What follows runs whether it went well or not.
      machine.scope.stashed = undefined;
    }
    wake(machine);
  }
  return output;
}

function wake(machine: Machine): void {
  if (machine.jobs.length > 0 && machine.written.length > machine.heeded) wakeJobs(machine);
}

function runNode(node: SyntaxNode, machine: Machine, stream: Stream): string {
  switch (node.type) {
    case "Command":
      return runCommand(node, machine, endsOf(machine, stream));
    case "Pipeline":
      return runPipeline(node, machine, endsOf(machine, stream));
    case "AndOr":
      return node.commands.map((command, index) => {
        wake(machine);
        if (index === 0) return runNode(command, machine, stream);
        if (node.operators[index - 1] === "||") machine.scope.stashed = undefined;
        return branch(machine, () => runNode(command, machine, stream));
      }).join("");
    case "Subshell":
      return machine.deeper(() => machine.subshell(() => runList(node.body.commands, machine, stream)));
    case "BraceGroup":
      return runList(node.body.commands, machine, stream);
    case "CompoundList":
      return runList(node.commands, machine, stream);
    case "Redirected":
      return runRedirected(node, machine, endsOf(machine, stream));
    case "Function":
      machine.scope.functions.set(expandText(node.name, machine), node);
      return "";
    case "Coproc":
      return startJob(coprocess(node, machine, stream, (ends) => runNode(node.body, machine, ends)), machine);
    case "If": {
      const { failedFolder } = machine.scope;
      const output = runNode(node.clause, machine, stream);
      // What follows runs if the clause went well.
      machine.scope.failedFolder = failedFolder;
      return output + branch(machine, () => {
        const parts: (CompoundList | undefined)[] = [
          node.then,
          ...node.elif.flatMap((elif) => [elif.clause, elif.then]),
          node.else,
        ];
        return parts.map((part) => part ? runNode(part, machine, stream) : "").join("");
      });
    }
    case "For":
    case "Select":
      return runFor(node, machine, stream);
    case "While":
      return runWhile(node, machine, stream);
    case "ArithmeticFor":
      for (const part of [node.initialize, node.test, node.update]) if (part) runSubstitutions(part, machine);
      if (!node.test) noteProcesses(node.body, machine);
      machine.scope.stashed = undefined;
      return again(machine, () => runNode(node.body, machine, stream));
    case "Case":
      runSubstitutions(node.word, machine);
      return branch(machine, () => node.items.map((item) => runNode(item.body, machine, stream)).join(""));
    default:
      runSubstitutions(node, machine);
      return "";
  }
}

function branch(machine: Machine, run: () => string): string {
  machine.scope.branches++;
  const output = run();
  machine.scope.branches--;
  return output;
}

function runPipeline(node: Pipeline, machine: Machine, stream: Stream): string {
  if (node.commands.length === 1 && node.commands[0]) {
    const output = runNode(node.commands[0], machine, stream);
    // Behind `!` it is the failure that counts.
    if (node.prefixes.length > 0) machine.scope.stashed = undefined;
    return output;
  }
  if (startsWithoutEnd(node)) machine.invoke([]).effects.push({ kind: "multiply" });
  machine.parallel++;
  const from = machine.invocations.length;
  // Of a list of commands, each may print.
  const isPlain = node.commands.every(({ type }) => type === "Command");
  let text: string | undefined = stream.stdin;
  // Each part is a subshell of its own; two that share a named pipe read what a later one writes.
  for (const [index, command] of node.commands.entries()) {
    const stdin = index > 1 ? anyOf(text ?? "") : text;
    text = machine.subshell(() => runNode(command, machine, { ...stream, stdin }));
    if (isPlain) text = shownOf(text, machine, from);
  }
  machine.parallel--;
  return text ?? "";
}

/** What is left of values where the last command may leave names alone. */
function shownOf(text: string, machine: Machine, from: number): string {
  return MAY_CUT.test(machine.invocations.at(-1)?.program ?? "") && HOLDS_VALUES.test(text)
    ? withoutValues(text, machine.invocations.slice(from))
    : text;
}

function runRedirected(node: Redirected, machine: Machine, stream: Stream): string {
  const invocation = machine.invoke([]);
  const connection = connect(node.redirects, machine, stream, invocation);
  return deliver(runNode(node.command, machine, connection.stream), connection, machine, invocation);
}

function runFor(node: For | Select, machine: Machine, stream: Stream): string {
  const name = expandText(node.name, machine);
  const wordsOfLoop = () =>
    node.wordlist?.flatMap((word) => {
      const fields = expandWord(word, machine);
      return word.parts?.[0]?.type === "CommandExpansion" ? fields.map(listed) : fields;
    });
  const values = takingEach(node.body, machine, wordsOfLoop) ?? machine.scope.parameters ??
    [MARKS.unknown];
  let output = "";
  for (const value of values.slice(0, MOST_TURNS)) {
    machine.scope.set(name, value);
    output += branch(machine, () => runNode(node.body, machine, stream));
  }
  if (values.length <= MOST_TURNS) return output;
  machine.partial = true;
  machine.scope.set(name, residue(...values));
  return output + branch(machine, () => runNode(node.body, machine, stream));
}

function runWhile(node: While, machine: Machine, stream: Stream): string {
  if (isEndless(node)) noteProcesses(node.body, machine);
  const output = takingEach(node.body, machine, () => runNode(node.clause, machine, stream));
  return output + again(machine, () => runNode(node.body, machine, stream));
}

/** A turn of a loop that stands for all of them: each finds what the one before has changed. */
function again(machine: Machine, run: () => string): string {
  machine.loops++;
  const output = branch(machine, run);
  machine.loops--;
  return output;
}

/** Reads what a loop goes through: all of a listing, unless its body chooses. */
function takingEach<T>(body: CompoundList, machine: Machine, run: () => T): T {
  // What its body does may come before what it does the next time.
  machine.scope.stashed = undefined;
  const before = machine.takesEach;
  machine.takesEach = !chooses(body);
  try {
    return run();
  } finally {
    machine.takesEach = before;
  }
}

function chooses(node: SyntaxNode): boolean {
  if (node.type === "If" || node.type === "Case" || node.type === "AndOr") return true;
  let found = false;
  forEachChild(node, (child) => found ||= chooses(child));
  return found;
}

function noteProcesses(body: CompoundList, machine: Machine): void {
  if (leavesProcesses(body)) machine.invoke([]).effects.push({ kind: "multiply" });
}

function runCommand(command: Command, machine: Machine, stream: Stream): string {
  const node = glued(command);
  const alternatives = machine.scope.alternatives();
  if (alternatives === 1 || machine.scope.choice > 0) return runMeaning(node, machine, stream);
  let output = "";
  for (let choice = alternatives - 1; choice >= 0; choice--) {
    machine.scope.choice = choice;
    output = runMeaning(node, machine, stream);
  }
  machine.scope.choice = 0;
  return output;
}

function runMeaning(node: SimpleCommand, machine: Machine, stream: Stream): string {
  const { name } = node;
  machine.input = stream;
  const assignments = node.prefix.filter((part) => part.type === "Assignment");
  if (!name) {
    for (const assignment of assignments) assign(assignment, machine);
    noteVariables(assignments, machine);
    if (node.redirects.length === 0) return "";
    const bare = machine.invoke([]);
    // `$(< file)` is `$(cat file)`.
    const source = node.redirects.find((redirect) => redirect.type === "Redirect" && redirect.operator === "<");
    const connection = connect(node.redirects.filter((redirect) => redirect !== source), machine, stream, bare);
    const words = source?.type === "Redirect" && source.target ? ["cat", expandText(source.target, machine)] : [];
    return deliver(words.length > 0 ? machine.runner.words(words, machine, stream) : "", connection, machine, bare);
  }
  // What prints its words shows what they hold; others only use it.
  const captures = !/^(?:echo|printf|print)$/.test(name.value);
  if (captures) machine.captures++;
  const words = wordsOf(name, node.args, machine);
  if (captures) machine.captures--;
  // bash fills in the words before it assigns; who writes `DIR=x rm $DIR/y` means x, and either may be what counts.
  if (
    assignments.some(({ name }) =>
      node.args.some(({ text }) => text.includes(`$${name}`) || text.includes(`\${${name}`))
    )
  ) {
    machine.subshell(() => {
      for (const assignment of assignments) assign(assignment, machine);
      machine.runner.words(wordsOf(name, node.args, machine), machine, stream);
    });
  }
  machine.scope.lastWord = words.at(-1) ?? "";
  const run = () => {
    for (const assignment of assignments) {
      assign(assignment, machine);
      machine.scope.export(assignment.name);
    }
    noteVariables(assignments, machine);
    const invocation = machine.invoke([]);
    const connection = connect(node.redirects, machine, stream, invocation);
    if (words.at(-1) === "exec" && words.every((word) => /^(?:command|builtin|exec)$/.test(word))) {
      openEnds(machine, stream, connection.stream);
      const to = connection.output?.path;
      if (to !== undefined) machine.led.set(to, machine.sinks.get(to));
    }
    let output = machine.runner.words(words, machine, connection.stream);
    if (stream.stdin === undefined) output = shownOf(output, machine, machine.invocations.indexOf(invocation));
    output = deliver(output, connection, machine, invocation);
    for (const [path, script] of [...machine.sinks]) {
      machine.sinks.delete(path);
      machine.subshell(() => runScript(script, machine, { ...stream, stdin: output }));
    }
    return output;
  };
  // What stands before a command is in the command's environment alone; what it reads into stays.
  if (assignments.length > 0 && /^(?:read|mapfile|readarray)$/.test(words[0] ?? "")) {
    const before = assignments.map(({ name }) => [name, machine.scope.get(name)] as const);
    const output = run();
    for (const [name, value] of before) machine.scope.set(name, value);
    return output;
  }
  return assignments.length > 0 ? machine.subshell(run) : run();
}

function wordsOf(name: Word, args: Command["args"], machine: Machine): string[] {
  const words = expandWord(name, machine);
  for (const argument of args) {
    if (argument.type === "Word") words.push(...expandWord(argument, machine));
    else words.push(...assignmentWords(argument, machine));
  }
  return words;
}

/** Variables in capitals are those that programs read, some with a verb of theirs behind: `TF_CLI_ARGS_apply`; and npm's. */
function noteVariables(assignments: readonly Assignment[], machine: Machine): void {
  for (const { name } of assignments) {
    if (!/^(?:[A-Z][A-Z\d_]*(?:_[a-z]+)?|npm_config_\w+)$/.test(name)) continue;
    const value = machine.scope.get(name) ?? "";
    setVariable(name, value, machine, machine.invoke([`${name}=${value}`]));
  }
}

function assignmentWords(node: Assignment, machine: Machine): string[] {
  if (node.value.type !== "ArrayValue") {
    return [`${node.name}${node.append ? "+" : ""}=${expandText(node.value, machine)}`];
  }
  machine.scope.setArray(node.name, arrayOf(node.name, node.value, machine));
  return [];
}
