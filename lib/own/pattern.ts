/** A person's regular expression: checked before it is ever run. */
import { messageOf } from "../core/message_of.ts";
import * as z from "zod/mini";
import { LinearPattern } from "./linear/linear_pattern.ts";

const MAX_PATTERN = 500;

/** A pattern as text; parsed, it runs in linear time. Upper and lower case are told apart unless it starts with (?i). */
export const pattern = z.pipe(
  z.string().check(z.maxLength(MAX_PATTERN)),
  z.transform((source: string, context) => {
    try {
      return new LinearPattern(source);
    } catch (error) {
      context.issues.push({ code: "custom", message: messageOf(error), input: source });
      return z.NEVER;
    }
  }),
);
