/** The goals of a benchmark. */
import { parseArgs } from "@std/cli/parse-args";

/** `[NUMBER] [--check]`, as every benchmark takes them. */
export function benchOptions(usual: number): { check: boolean; number: number } {
  const { check, _: [given = usual] } = parseArgs(Deno.args, { boolean: ["check"] });
  const number = Number(given);
  if (!(number >= 1)) throw new Error(`Cannot use ${given}: expected a number`);
  return { check: check === true, number };
}

/** Which goals were missed so far. */
export class Goals {
  readonly #missed: string[] = [];

  /** Notes whether the value is at most what it should be. */
  atMost(name: string, value: number, most: number): void {
    if (!(value <= most)) this.#missed.push(`${name}: ${value.toFixed(2)} instead of at most ${most}`);
  }

  /**
   * The last thing that a benchmark does.
   *
   * @throws {Error} if a goal was missed, which is exit code 1
   */
  end(check: boolean): void {
    if (check && this.#missed.length > 0) throw new Error(`Cannot keep the goal of ${this.#missed.join("; ")}`);
  }
}
