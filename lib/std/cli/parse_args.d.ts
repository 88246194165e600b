/** The part of `@std/cli/parse-args` that axonflow uses; `npm:deno-std` ships no types. */
export interface ParseOptions {
  /** Collect what follows `--` under the key `"--"`. */
  "--"?: boolean;
  alias?: Record<string, string | readonly string[]>;
  boolean?: readonly string[];
  string?: readonly string[];
  collect?: readonly string[];
  default?: Record<string, unknown>;
  stopEarly?: boolean;
  /** Called for each argument that no option declares; returning false drops it. */
  unknown?: (arg: string, key?: string, value?: unknown) => unknown;
}

/** Parsed options by name, and the remaining arguments under `_`. */
export interface Args {
  _: (string | number)[];
  [name: string]: unknown;
}

/** Parses command-line arguments, as `@std/cli/parse-args` does. */
export function parseArgs(args: readonly string[], options?: ParseOptions): Args;
