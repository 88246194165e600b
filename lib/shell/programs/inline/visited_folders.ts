/** Parts of code that run in a folder that the code names: `os.chdir("a")`, `run("ls", cwd="a")`. */
import { QUOTED, stringOf } from "./texts.ts";

const NAMED = String.raw`(?:[\w.]{1,60}\(\s*){0,3}` + QUOTED;
/** What follows happens there. */
const GOES = new RegExp(String.raw`\b(?:chdir|Chdir|setwd|pushd)\s*(?:\(\s*)?` + NAMED, "g");
/** The call that it belongs to happens there. */
const STARTS = new RegExp(
  String.raw`\b(?:cwd|chdir|current_dir|working_?[dD]ir(?:ectory)?)["']?\s*(?:=>?|:)\s*` + NAMED,
  "g",
);

/** Code goes to no more folders than these. */
const MOST_FOLDERS = 8;
const LONGEST_CALL = 400;

/** A part of code. */
export interface Visit {
  readonly folder: string;
  readonly code: string;
  /** The next one begins in this folder. */
  readonly stays: boolean;
}

/** Each folder, with the code that runs there. */
export function* visitedFolders(code: string): Generator<Visit> {
  if (!/chdir|setwd|pushd|cwd|current_dir|working/i.test(code)) return;
  const moves = Array.from(code.matchAll(GOES)).slice(0, MOST_FOLDERS);
  for (const [at, move] of moves.entries()) {
    yield { folder: stringOf(move), code: code.slice(move.index + move[0].length, moves[at + 1]?.index), stays: true };
  }
  for (const match of Array.from(code.matchAll(STARTS)).slice(0, MOST_FOLDERS)) {
    const ahead = code.slice(Math.max(0, match.index - LONGEST_CALL), match.index);
    const start = Math.max(ahead.lastIndexOf(";"), ahead.lastIndexOf("\n")) + 1;
    yield { folder: stringOf(match), code: ahead.slice(start), stays: false };
  }
}
