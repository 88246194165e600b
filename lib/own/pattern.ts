/** A person's regular expression: checked before it is ever run. */
import { messageOf } from "../core/message_of.ts";
import safe from "safe-regex2";
import * as z from "zod/mini";

const MAX_PATTERN = 500;

/** A pattern as text; the parsed value is the RegExp. Upper and lower case are told apart unless it starts with (?i). */
export const pattern = z.pipe(
  z.string().check(z.maxLength(MAX_PATTERN)),
  z.transform((source: string, context) => {
    const problem = problemOf(source);
    if (problem === undefined) return compiled(source);
    context.issues.push({ code: "custom", message: problem, input: source });
    return z.NEVER;
  }),
);

function compiled(source: string): RegExp {
  return source.startsWith("(?i)") ? new RegExp(source.slice(4), "iu") : new RegExp(source, "u");
}

/** Why the pattern may not be used, or undefined if it may. */
function problemOf(source: string): string | undefined {
  let regex: RegExp;
  try {
    regex = compiled(source);
  } catch (error) {
    return messageOf(error);
  }
  // The engine that takes over when a pattern backtracks too long knows neither of these.
  if (/\(\?<?[=!]/.test(source)) return "look-ahead and look-behind cannot run in linear time";
  if (/\\(?:[1-9]|k<)/.test(source)) return "back-references cannot run in linear time";
  if (!safe(regex)) return "a repetition inside a repetition can take exponential time";
  return undefined;
}
