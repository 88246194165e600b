/** `POST /api/v1/static-policies/test`: what a pattern would find, by the rules of a person's own policies. */
import type { Context } from "hono";
import { inputOf } from "../contract/carry_out.ts";
import { patternTestRequest } from "../contract/rest.ts";
import { pattern } from "../own/pattern.ts";
import { answered } from "./answer.ts";
import { readJson } from "./body.ts";
import { PatternError, type PatternRunner } from "./pattern_runner.ts";
import { problem } from "./problem.ts";

const MAX_MATCHES = 100;

/** Answers what matched, or why the pattern may not be used. */
export function patternRoute(c: Context, runner: PatternRunner): Promise<Response> {
  return answered(c, async () => {
    const { pattern: source, input } = inputOf(
      { name: "pattern test", input: patternTestRequest() },
      await readJson(c.req.raw),
    );
    const checked = pattern.safeParse(source);
    if (!checked.success) return unusable(c, checked.error.issues[0]?.message ?? "it is no pattern");
    try {
      const matches = await runner.run({ pattern: checked.data, input, limit: MAX_MATCHES });
      return c.json({ matched: matches.length > 0, matches });
    } catch (error) {
      if (!(error instanceof PatternError)) throw error;
      if (error.kind === "slow") return unusable(c, error.message);
      c.header("Retry-After", "1");
      return problem(c, 503, `Cannot try the pattern: ${error.message}`);
    }
  });
}

function unusable(c: Context, error: string): Response {
  return c.json({ matched: false, matches: [], error });
}
