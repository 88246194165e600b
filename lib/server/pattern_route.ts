/** `POST /api/v1/static-policies/test`: what a pattern would find, by the rules of a person's own policies. */
import type { Context } from "hono";
import { inputOf } from "../contract/carry_out.ts";
import { patternTestRequest } from "../contract/rest.ts";
import { pattern } from "../own/pattern.ts";
import { answered } from "./answer.ts";
import { readJson } from "./body.ts";

const MAX_MATCHES = 100;

/** Answers what matched, or why the pattern may not be used. */
export function patternRoute(c: Context): Promise<Response> {
  return answered(c, async () => {
    const request = inputOf({ name: "pattern test", input: patternTestRequest() }, await readJson(c.req.raw));
    const checked = pattern.safeParse(request.pattern);
    if (!checked.success) {
      return c.json({ matched: false, matches: [], error: checked.error.issues[0]?.message ?? "unusable pattern" });
    }
    const everywhere = new RegExp(checked.data.source, `g${checked.data.flags}`);
    const matches = request.input.matchAll(everywhere).take(MAX_MATCHES).map(([text]) => text).toArray();
    return c.json({ matched: matches.length > 0, matches });
  });
}
