/**
 * `deno task eval FILE…`: how well the built-in engine judges labelled texts.
 *
 * Each line of a file is a row as `row.ts` says. Prints recall by category, false alarms by source and what was judged
 * wrongly; with `--verdicts` one JSON line per row instead.
 */
import { denoIo, type Io } from "../../lib/cli/io.ts";
import { optionsOf } from "../../lib/cli/options.ts";
import { UsageError } from "../../lib/cli/command.ts";
import { judgeRow } from "./judge_row.ts";
import { reportOf } from "./report.ts";
import { linesOf, type Row } from "./row.ts";
import { Score } from "./score.ts";

const USAGE = "Usage: deno task eval [--verdicts] [--misses N] FILE…\n";
const SHOWN_MISTAKES = 40;

/** Where text goes. */
export type Streams = Pick<Io, "out" | "err">;

/** Judges the files; the answer is the exit code: 0, 1 if a line could not be read or judged, 2 for wrong usage. */
export async function evaluateFiles(args: readonly string[], io: Streams): Promise<number> {
  const { files, verdicts, mistakes, help } = settingsOf(args);
  if (help || files.length === 0) {
    (help ? io.out : io.err)(USAGE);
    return help ? 0 : 2;
  }
  let problems = 0;
  const complain = (place: string, why: string) => {
    problems++;
    io.err(`${place}: ${why}\n`);
  };
  const rows = await readRows(files, complain);
  const score = new Score();
  const start = performance.now();
  for (const { row, place } of rows) {
    const verdict = judgeRow(row, (why) => complain(place, `the engine failed: ${why}`));
    if (verdicts) io.out(`${JSON.stringify(verdict)}\n`);
    else score.add(row, verdict, place);
  }
  if (!verdicts) io.out(reportOf(score, { mistakes, milliseconds: performance.now() - start }));
  return problems > 0 ? 1 : 0;
}

interface PlacedRow {
  row: Row;
  place: string;
}

async function readRows(
  files: readonly string[],
  complain: (place: string, why: string) => void,
): Promise<PlacedRow[]> {
  const rows: PlacedRow[] = [];
  for (const file of files) {
    let text: string;
    try {
      text = await Deno.readTextFile(file);
    } catch (error) {
      complain(file, error instanceof Error ? error.message : String(error));
      continue;
    }
    for (const { row, place, problem } of linesOf(text, file)) {
      if (row) rows.push({ row, place });
      if (problem !== undefined) complain(place, problem);
    }
  }
  return rows;
}

function settingsOf(args: readonly string[]) {
  const options = optionsOf(args, { string: ["misses"], boolean: ["verdicts"] });
  const mistakes = Number(options.misses ?? SHOWN_MISTAKES);
  if (!Number.isInteger(mistakes) || mistakes < 0) throw new UsageError("Option --misses needs a whole number");
  return { files: options._, verdicts: Boolean(options.verdicts), mistakes, help: Boolean(options.help) };
}

if (import.meta.main) {
  try {
    Deno.exitCode = await evaluateFiles(Deno.args, denoIo);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    denoIo.err(`${error.message}\n${USAGE}`);
    Deno.exitCode = 2;
  }
}
