/** Judging by the catalogue taken several times over, for counting what more policies cost. */
import { catalog } from "../../../lib/policy/catalog.ts";
import { evaluate } from "../../../lib/policy/evaluate.ts";
import { builtInRules, type Rules } from "../../../lib/policy/rules.ts";

const rules = new Map<number, Rules>();

/** Judges the commands. */
export function judgeAll(times: number, statements: readonly string[]): void {
  if (!rules.has(times)) {
    rules.set(times, { ...builtInRules, policies: Array.from({ length: times }, () => catalog).flat() });
  }
  for (const statement of statements) {
    evaluate({ phase: "request", connector: "codex.Bash", statement }, rules.get(times));
  }
}
