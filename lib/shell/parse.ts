/** Bash source to a syntax tree; the only file that calls the parser. */
import { parse, type ParsedScript } from "./parser.ts";
import { plainScript } from "./plain.ts";

export type * from "./parser.ts";
export { forEachChild } from "./parser.ts";

/** The trees of one source: more than one only where the parser had to give up in between. */
export interface Parsed {
  readonly scripts: readonly ParsedScript[];
  readonly complete: boolean;
}

const MOST_RESTARTS = 16;

/** Parses the source. After an error that ends the tree early, parsing goes on behind the error. */
export function parseShell(source: string): Parsed {
  const plain = plainScript(source);
  if (plain) return { scripts: [plain], complete: true };
  const scripts: ParsedScript[] = [];
  let text = source;
  let complete = true;
  for (let restart = 0; restart <= MOST_RESTARTS; restart++) {
    const script = parse(text);
    scripts.push(script);
    const error = script.errors?.[0];
    if (!error) break;
    complete = false;
    const reached = Math.max(error.pos, script.commands.at(-1)?.end ?? 0);
    text = text.slice(reached + 1);
    if (text.trim() === "") break;
  }
  return { scripts, complete };
}
