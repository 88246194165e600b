/** `POST /api/v1/static-policies/test`: what a pattern would find, by the rules of a person's own policies. */
import type { Context } from "hono";
import { inputOf } from "../contract/carry_out.ts";
import { patternTestRequest } from "../contract/rest.ts";
import { pattern } from "../own/pattern.ts";
import { answered } from "./answer.ts";
import { readJson } from "./body.ts";

const MAX_MATCHES = 100;
/** One match takes a time that is linear in the input, a hundred of them a hundred times as much. */
const BUDGET_MS = 250;

/** Answers what matched, or why the pattern may not be used. */
export function patternRoute(c: Context): Promise<Response> {
  return answered(c, async () => {
    const { pattern: source, input } = inputOf(
      { name: "pattern test", input: patternTestRequest() },
      await readJson(c.req.raw),
    );
    const { success, data, error } = pattern.safeParse(source);
    if (!success) return unusable(c, error.issues[0]?.message ?? "it is no pattern");
    const matches: string[] = [];
    const end = performance.now() + BUDGET_MS;
    for (const match of data.matches(input)) {
      if (performance.now() > end) {
        return unusable(c, `its matches take longer than ${BUDGET_MS} ms on this input`);
      }
      matches.push(match);
      if (matches.length === MAX_MATCHES) break;
    }
    return c.json({ matched: matches.length > 0, matches });
  });
}

function unusable(c: Context, error: string): Response {
  return c.json({ matched: false, matches: [], error });
}
