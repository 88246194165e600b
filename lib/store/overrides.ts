/** `overrides.json`, read: it lifts blocks, so it counts as a whole or not at all. */
import * as z from "zod/mini";
import { LIFETIME, type Override } from "./override.ts";

/** The version of the format; a later one may hold limits that this program would pass over. */
export const VERSION = 1;

// A hook reads a megabyte at most, and a character takes three bytes at most.
const MAX_LENGTH = 300_000;

/** A file of overrides that cannot be used; the message says what is wrong with it. */
export class OverridesError extends Error {
  override name = "OverridesError";
}

/**
 * The overrides in the text of the file, ended ones too.
 *
 * @throws {OverridesError} if anything in it is not as it should be
 */
export function overridesIn(text: string): Override[] {
  if (text.length > MAX_LENGTH) throw new OverridesError("it is too large");
  const parsed = schema().safeParse(jsonOf(text));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new OverridesError(`${issue?.path.join(".") || "it"}: ${issue?.message ?? "invalid"}`);
  }
  const { version, overrides } = parsed.data;
  if (version !== VERSION) throw new OverridesError(`version: expected ${VERSION}`);
  for (const { id, created_at, expires_at } of overrides) {
    const lifetime = Date.parse(expires_at) - Date.parse(created_at);
    // Not a number if either is no time.
    if (!(lifetime > 0 && lifetime <= LIFETIME.longest)) {
      throw new OverridesError(`${id}: it lasts longer than 24 hours, or not at all`);
    }
  }
  return overrides;
}

function schema() {
  const word = () => z.string().check(z.minLength(1));
  return z.object({
    version: z.number(),
    overrides: z.array(z.object({
      id: word(),
      policy_id: word(),
      override_reason: word(),
      created_at: word(),
      expires_at: word(),
      revoked_at: z.optional(word()),
      tool_signature: z.optional(word()),
      cwd: z.optional(word()),
    })),
  });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new OverridesError("it is not JSON"); // The parser's message would repeat parts of the file.
  }
}
