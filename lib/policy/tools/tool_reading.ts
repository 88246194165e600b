/** What the arguments of a tool mean, by their names and by the tool's. */
import type { Invocation, Reading } from "../../shell/effect.ts";
import type { Leaf } from "../leaves.ts";
import { awsWords } from "./aws_call.ts";
import { commandLinesOf, isCode, onlyTells, runsTexts } from "./command_text.ts";
import { deedsIn } from "./deeds.ts";
import { gitWords } from "./git_words.ts";
import { rightsWords } from "./host_rights.ts";
import { wordsInPieces } from "./in_pieces.ts";
import { manifestNameOf } from "./manifest_text.ts";
import { namedValues } from "./named_values.ts";
import { shellCodeIn } from "./notebook_cell.ts";
import { ownLanguageWords } from "./own_language.ts";
import { withProgram } from "./program_words.ts";
import { pushedWords } from "./pushed_files.ts";
import { sharedWords } from "./shared_file.ts";
import { isWritten, touchedPlace } from "./touched_place.ts";
import { twinOf } from "./twin.ts";
import { uploadOf } from "./upload.ts";
import { MOST_PATHS, writingsIn } from "./writings.ts";

/** So many characters of one text are read for several files. */
const MOST_READ = 1024 * 1024;

/** Nobody hands over more command lines in one call; each is read on its own. */
const MOST_LINES = 2000;

/** A call of a tool. */
export interface ToolCall {
  readonly tool: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly leaves: readonly Leaf[];
}

/** How command lines and paths are read, where the call happens. */
export interface Readers {
  readShell(text: string): Reading;
  readWords(words: readonly string[]): Reading;
  /** A file gets the text. */
  readWriting(path: string, text: string): Reading;
  /** What the path is called: normalised, and once more where it has another name. */
  namesOf(path: string): readonly string[];
}

/** Reads the arguments of a tool call. */
export function toolReading(
  { tool, parameters, leaves }: ToolCall,
  { readShell, readWords, readWriting, namesOf }: Readers,
): Reading {
  const invocations: Invocation[] = [];
  let [partial, overflow] = [false, false];
  const take = (reading: Reading) => {
    invocations.push(...reading.invocations);
    partial ||= reading.partial;
    overflow ||= reading.overflow;
  };
  const tells = onlyTells(tool, parameters);
  const runs = !tells && runsTexts(tool);
  const twin = twinOf(tool, namedValues(leaves)(), parameters);
  if (twin) take(readWords(twin));
  for (const words of [gitWords(tool, parameters), sharedWords(tool, leaves)]) if (words) take(readWords(words));
  const { deeds, leaves: ofDeeds } = deedsIn(tool, parameters);
  const named = namedValues(ofDeeds);
  for (const deed of deeds) {
    const twinOfDeed = twinOf(deed.tool, named(deed.from, deed.to), deed.fields);
    if (twinOfDeed) take(readWords(twinOfDeed));
  }
  for (const leaf of ofDeeds) {
    invocations.push(...leaf.tools.flatMap((deed) => touchedPlace(deed, leaf, namesOf) ?? []));
  }
  for (const fields of [parameters, ...deeds.map((deed) => deed.fields)]) {
    for (const call of [awsWords(tool, fields), wordsInPieces(tool, fields)]) {
      if (call) take(readWords(call));
    }
  }
  for (const deed of [{ tool, fields: parameters }, ...deeds]) {
    const rights = rightsWords(deed.tool, deed.fields);
    if (rights) take(readWords(rights));
  }
  const written: string[] = [];
  let read = 0;
  for (const leaf of leaves) {
    const lines = tells ? [] : commandLinesOf(leaf, tool, runs);
    if ((read += lines.length) > MOST_LINES) {
      overflow = true;
      break;
    }
    for (const line of lines) {
      take(readShell(line));
      const whole = withProgram(tool, line);
      if (whole !== undefined) take(readShell(whole));
    }
    const words = lines.length > 0 ? ownLanguageWords(tool, leaf.text) : undefined;
    if (words) take(readWords(words));
    const cell = runs && !leaf.part ? shellCodeIn(leaf.text) : undefined;
    if (cell !== undefined) take(readShell(cell));
    // Nobody says in which language: what leaves it looks alike in most of them.
    if (isCode(leaf, tool, runs)) {
      if (lines.length === 0) take(readShell(leaf.text));
      take(readWords(["python3", "-c", leaf.text]));
    }
    const touched = touchedPlace(tool, leaf, namesOf);
    if (touched) invocations.push(touched);
    if (touched?.effects.some(({ kind }) => kind === "write")) written.push(...touched.operands);
    const manifest = manifestNameOf(tool, leaf);
    if (manifest !== undefined) take(readWriting(manifest, leaf.text));
    const upload = uploadOf(tool, leaf);
    if (upload) take(readWords(upload));
  }
  const pushed = pushedWords(tool, written);
  if (pushed) take(readWords(pushed));
  const isText = (leaf: Leaf) => isWritten(tool, leaf);
  const isPath = (leaf: Leaf) =>
    touchedPlace(tool, leaf, namesOf)?.effects.some(({ kind }) => kind === "write") ?? false;
  for (const { text, paths } of leaves.some(isText) ? writingsIn(parameters, isText, isPath) : []) {
    const files = new Set(paths.slice(0, MOST_PATHS));
    // It is read as each of the files would be.
    const isTooMuch = paths.length > MOST_PATHS || files.size > 1 && files.size * text.length > MOST_READ;
    overflow ||= isTooMuch;
    for (const path of isTooMuch ? [] : files) take(readWriting(path, text));
  }
  return { invocations, partial, overflow };
}
