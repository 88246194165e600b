/** Arguments that are written as JSON in a text of others, or in pieces. */
import { isArgumentsName } from "../../core/argument_vector.ts";
import { DEEPEST } from "../leaves.ts";

type Fields = Readonly<Record<string, unknown>>;

/** Names of arguments, beside those of a program. */
const PACKED_NAME =
  /^(?:payload|(?:tool_?|function_?)?(?:input|call)|(?:tool_?|function_?|input_?)?(?:args|arguments|params)(?:_?json)?)$/i;

/** A folder, and the name of what lies there. */
const FOLDER_NAME = /^(?:dir|directory|folder|parent|base|root)(?:_?path|_?name)?$/i;
const FILE_NAME = /^(?:name|file|filename|file_?name|basename)$/i;
/** A home as shells say it, where only a path stands. */
const OWN_HOME = /^\$(?:HOME|\{HOME\})(?=\/\S*$)/;

/**
 * The arguments with what is written as JSON in a text of theirs beside that text, so that all read it alike.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * assertEquals(unpacked({ payload: '{"op":"ls"}' }), { payload: ['{"op":"ls"}', { op: "ls" }] });
 * ```
 */
export function unpacked(parameters: Fields): Fields {
  return fieldsWithin(parameters, 0);
}

function fieldsWithin(fields: object, depth: number): Fields {
  const entries = Object.entries(fields);
  const [folder, name] = [FOLDER_NAME, FILE_NAME].map((names) =>
    entries.find(([key, item]) => names.test(key) && typeof item === "string")?.[1]
  );
  const whole = folder && name ? { whole_path: `${folder.replace(OWN_HOME, "~")}/${name}` } : {};
  return Object.fromEntries(
    [...entries.map(([key, item]) => [key, within(item, key, depth + 1)]), ...Object.entries(whole)],
  );
}

function within(value: unknown, key: string, depth: number): unknown {
  if (typeof value === "string") {
    const held = packedIn(value, key);
    if (held === undefined) return value.replace(OWN_HOME, "~");
    const inside = within(held, key, depth + 1);
    // A list of words is what it says; a text beside it would be one more word.
    return Array.isArray(held) && held.every((item) => typeof item !== "object") ? inside : [value, inside];
  }
  if (typeof value !== "object" || value === null || depth > DEEPEST) return value;
  return Array.isArray(value) ? value.map((item) => within(item, key, depth + 1)) : fieldsWithin(value, depth);
}

/** The arguments that the text is, written as JSON; undefined if it is none. */
function packedIn(text: string, key: string): unknown {
  if (!isArgumentsName(key) && !PACKED_NAME.test(key) || !/^\s*[{[]/.test(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" ? value : undefined;
  } catch {
    return undefined; // a text as any other
  }
}
