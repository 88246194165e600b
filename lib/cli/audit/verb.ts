/** A verb of `axonflow audit`. */
import type { Context } from "../command.ts";

export interface Verb {
  name: string;
  /** What follows `axonflow audit`. */
  usage: string;
  /** One line for the manual. */
  summary: string;
  /** Does it; the result is the exit code. */
  run(args: readonly string[], context: Context): Promise<number>;
}
