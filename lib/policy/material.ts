/** A subject, read once for all policies. */
import type { Folders } from "../core/rule_settings.ts";
import { allDetectors } from "../detect/catalog.ts";
import type { Detector, Finding } from "../detect/detector.ts";
import { findingsIn } from "../detect/scan.ts";
import type { Invocation, Reading } from "../shell/effect.ts";
import { readPatch, readShell, readWords } from "../shell/read_shell.ts";
import { seenAsUsual } from "../shell/state_folder.ts";
import { namesOf, type Whereabouts } from "../shell/working_folder.ts";
import { readSql, type SqlReading } from "../sql/read_sql.ts";
import type { RequestSubject, Subject } from "./evaluation.ts";
import { isTooDeep, type Leaf, leavesOf } from "./leaves.ts";
import { findingsInOutput } from "./output_findings.ts";
import { isDatabase, sqlArguments } from "./sql_arguments.ts";
import { toolReading } from "./tools/tool_reading.ts";
import { unpacked } from "./tools/unpacked.ts";
import { atUsualHome } from "./tools/usual_home.ts";
import { withInjections } from "./whole_statement.ts";

/** The longest statement that is read; a longer one is blocked, or padding would hide what comes last. */
export const LONGEST_STATEMENT = 1024 * 1024;

/** What conditions look at. */
export interface Material {
  readonly invocations: readonly Invocation[];
  /** The statement or output first, then the string leaves of the parameters. */
  readonly texts: readonly string[];
  /** What databases would be given, in every way to read it. */
  readonly sql: readonly SqlReading[];
  readonly partial: boolean;
  readonly overflow: boolean;
  /** What all detectors found, per text. */
  readonly findings: readonly (readonly Finding[])[];
}

/** What outputs are searched for; made once somebody asks for it. Orders to the model come in outputs alone. */
let inOutputs: readonly Detector[] | undefined;

/** Names of the folder that a tool works in. */
const FOLDER_KEY = /^(?:cwd|(?:work|working|current)_?dir(?:ectory)?)$/i;
const SHELL_TOOLS = /^(?:bash|exec_command|shell|local_shell|container\.exec|sh|zsh|run_command|terminal|command)$/i;
const FILE_TOOLS = /^(?:write|edit|multiedit|notebookedit|create|str_replace\w*)$/i;
/** Tools that a working folder is no place for, but what they take away. */
const FOLDER_REMOVER = /(?:delete|remove|trash|erase)[_-]?(?:\w+[_-])?(?:dir|folder)/i;
/** Nobody names more folders for one call, and everything is read once in each. */
const MOST_FOLDERS = 8;
const RUNNING_TOOLS = /shell|bash|terminal|exec|command|run/i;
/** Tools that Codex has beside these; their text is no shell code. */
const TEXT_TOOLS =
  /^(?:view_image|update_plan|create_goal|web_search|web_fetch|list_mcp_resources|read_mcp_resource|clock\w*|collaboration\w*|spawn_agent|send_input|send_message|wait|task|todo\w*|read|glob|grep|ls)$/i;

/** Reads what is to be judged; what happens to a home or state folder that is named is what happens to the usual one. */
export function materialOf(given: Subject, { state, homes, program }: Folders = {}): Material {
  if (given.phase === "response") {
    const detectors = inOutputs ??= withInjections(allDetectors);
    return withFindings([given.text], [], [], (text) => findingsInOutput(text, detectors));
  }
  const subject = homes ? atUsualHome(given, homes) : given;
  const parameters = argumentsOf(subject);
  const leaves = leavesOf(parameters);
  const texts = [given.statement, ...(homes ? leavesOf(argumentsOf(given)) : leaves).map(({ text }) => text)];
  const folders = foldersOf(subject, leaves);
  const isTooLong = texts.some(({ length }) => length > LONGEST_STATEMENT);
  if (isTooLong || folders.length > MOST_FOLDERS || isTooDeep(parameters)) {
    return { ...withFindings([], [], []), partial: true, overflow: true };
  }
  const tool = toolOf(subject);
  const readings = folders.flatMap((workdir) => {
    const where = { cwd: subject.cwd, workdir };
    const readings = readingsIn(where, tool, { ...subject, ...(parameters && { parameters }) }, leaves);
    if (!state && !program) return readings;
    return readings.map((reading): Reading => ({
      ...reading,
      invocations: seenAsUsual(seenAsUsual(reading.invocations, state ?? [], where), program ?? [], where, "program"),
    }));
  });
  return withFindings(texts, readings, sqlArguments(tool, subject.statement, leaves));
}

/** What the tool is given, with what is packed in JSON. */
function argumentsOf({ parameters }: RequestSubject): RequestSubject["parameters"] {
  return parameters && unpacked(parameters);
}

/** The folders that the call may begin in; undefined is the session's. */
function foldersOf(subject: RequestSubject, leaves: readonly Leaf[]): readonly (string | undefined)[] {
  if (takesFolderAway(toolOf(subject), leaves)) return [undefined];
  const folders = new Set(leaves.flatMap(({ key, text }) => FOLDER_KEY.test(key) ? [text] : []));
  // Nobody knows which of several the tool heeds, or whether a deeper one is more than a variable's name.
  const isSaid = Object.entries(subject.parameters ?? {}).some(([key, value]) =>
    FOLDER_KEY.test(key) && typeof value === "string"
  );
  return isSaid && folders.size === 1 ? [...folders] : [...folders, undefined];
}

/** Whether the folder is what the tool is about, and not where it works. */
function takesFolderAway(tool: string, leaves: readonly Leaf[]): boolean {
  return leaves.length > 0 && leaves.every(({ key }) => FOLDER_KEY.test(key)) && FOLDER_REMOVER.test(tool);
}

function toolOf({ connector }: RequestSubject): string {
  return connector.slice(connector.indexOf(".") + 1) || connector;
}

function readingsIn(
  where: Whereabouts,
  tool: string,
  { statement, parameters }: RequestSubject,
  leaves: readonly Leaf[],
): Reading[] {
  const readings: Reading[] = [];
  if (tool.toLowerCase() === "apply_patch") readings.push(readPatch(statement, where));
  else if (FILE_TOOLS.test(tool)) readings.push(readWriting(statement, where));
  else if (SHELL_TOOLS.test(tool)) readings.push(readStatement(statement, where));
  else if (!tool.startsWith("mcp__") && !TEXT_TOOLS.test(tool) && !isDatabase(tool)) {
    readings.push(readShell(statement, where));
  } // A caller that sends no arguments has put the one that matters into the statement.
  else if (leaves.length === 0 && RUNNING_TOOLS.test(tool)) readings.push(readShell(statement, where));
  if (parameters) {
    const given = takesFolderAway(tool, leaves) ? leaves : leaves.filter(({ key }) => !FOLDER_KEY.test(key));
    readings.push(toolReading({ tool, parameters, leaves: given }, {
      readShell: (text) => readShell(text, where),
      readWords: (words) => readWords(words, where),
      readWriting: (path, text) => readWriting(`${path}\n${text}`, where),
      namesOf: (path) => namesOf(path, where),
    }));
  }
  return readings;
}

/** Of a tool that writes one file: its path, and below it what the file gets. */
function readWriting(text: string, where: Whereabouts): Reading {
  return readPatch(`*** Update File: ${text.replaceAll("\n", "\n+")}`, where);
}

// A tool may hand over an argument vector as JSON.
function readStatement(statement: string, where: Whereabouts): Reading {
  if (!/^\s*\[\s*"/.test(statement)) return readShell(statement, where);
  try {
    const words: unknown = JSON.parse(statement);
    if (Array.isArray(words) && words.every((word) => typeof word === "string")) return readWords(words, where);
  } catch {
    // no argument vector: bash would read it as a test, and so does the engine
  }
  return readShell(statement, where);
}

function withFindings(
  texts: readonly string[],
  readings: readonly Reading[],
  sql: readonly string[],
  findingsOf = (text: string): readonly Finding[] => findingsIn(text, allDetectors),
): Material {
  // A list of commands is no command.
  const invocations = readings.flatMap((reading) => reading.invocations)
    .filter(({ program, words, effects }) => program !== "" || words.length > 0 || effects.length > 0);
  const queries = invocations.flatMap(({ effects }) => effects).filter((effect) => effect.kind === "query");
  return {
    invocations,
    texts,
    sql: [...new Set([...sql, ...queries.map(({ text }) => text)])].flatMap(readSql),
    partial: readings.some(({ partial }) => partial),
    overflow: readings.some(({ overflow }) => overflow),
    findings: texts.map(findingsOf),
  };
}
