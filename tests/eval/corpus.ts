/** The project's own corpus: commands that do harm, and commands that only look like it. */
import { linesOf, type Row } from "./row.ts";

const FOLDER = new URL("corpus/", import.meta.url);

/**
 * The rows of `corpus/<name>.jsonl`.
 *
 * @throws {Error} if a line cannot be read
 */
export function corpus(name: "dangerous" | "harmless"): Row[] {
  const text = Deno.readTextFileSync(new URL(`${name}.jsonl`, FOLDER));
  return linesOf(text, name).map(({ row, problem, place }) => {
    if (!row || problem !== undefined) throw new Error(`Cannot read the corpus: ${place} is ${problem}`);
    return row;
  });
}
