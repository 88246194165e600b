/** Filters that leave the names of lines `NAME=value`, and nothing of the values. */
import type { Effect, Invocation } from "../effect.ts";
import { carries, MARKS } from "../marks.ts";
import { editedText } from "./languages.ts";

/** Files of such lines. */
const OF_LINES = /(?:^|\/)\.(?:env(?:rc|\.[\w-]+)?|npmrc|pypirc)$/;
/** Who cuts off values needs no longer script. */
const LONGEST_SCRIPT = 1000;
/** Such lines, twice: with other values of each kind. */
const LINES = [
  "NAME=0x7e\nexport NAME=Qk\nNAME=\"\u00e9 ~z\"\nNAME='/+w-'\nNAME=#y;%\n",
  "NAME=93\nexport NAME=jPb\nNAME=\"\"\nNAME='a@:_!'\nNAME==L.$\n",
];
/** A pattern that chooses lines, and then the first field. */
const PRINTS_NAME =
  /^(?:BEGIN ?\{ ?FS ?= ?"=" ?;? ?\} ?)?(?:[^{}$"'()=,;]|\$\/|=\/){0,80}\{ ?(?:split\(\$0, ?(\w{1,20}), ?["\/]=["\/]\); ?print \1\[1\]|print \$1(?:,? ?"[^"\\]{0,40}")?) ?;? ?\}$/;
/** From the beginning of a line, characters among which there is no `=` but the last. */
const MATCHES_NAME = /^\^(?:\[(?:\^[^\]]{0,20}=[^\]]{0,20}|(?!\^)[\w.-]{1,40})\](?:\\?[*+])?|\\w(?:\\?[*+])?){1,4}=?$/;

/** Whether the command leaves the names alone. */
function leavesNames({ program, operands, options }: Invocation): boolean {
  const value = (name: string) => options.get(name)?.at(-1);
  switch (program) {
    case "cut":
      return value("delimiter") === "=" && value("fields") === "1" &&
        !["complement", "characters", "bytes"].some((name) => options.has(name));
    case "sed": {
      const script = (options.get("expression") ?? operands.slice(0, 1)).join("\n");
      if (options.has("file") || script.length > LONGEST_SCRIPT) return false;
      // What is done to some lines alone may leave the others as they are.
      if (!script.split(/[;\n]/).every((part) => /^\s*(?:s|\/[^!]*\/\s*d\s*$|$)/.test(part))) return false;
      const extended = ["E", "regexp-extended"].some((name) => options.has(name));
      const [left, other] = LINES.map((text) => editedText(text, script, { extended, quiet: options.has("quiet") }));
      // What is left does not depend on the values.
      return left !== undefined && left !== "" && left === other;
    }
    case "awk":
    case "gawk":
    case "nawk":
    case "mawk": {
      const [script = ""] = operands;
      const ofFields = /^(?:=|\[=\])$/.test(value("field-separator") ?? "") || /^BEGIN|split\(/.test(script);
      return ofFields && !options.has("file") && PRINTS_NAME.test(script.trim().replace(/\s+/g, " "));
    }
    case "grep":
    case "egrep":
    case "rg": {
      const patterns = options.get("regexp") ?? operands.slice(0, 1);
      return ["o", "only-matching"].some((name) => options.has(name)) && patterns.length > 0 && !options.has("file") &&
        patterns.every((pattern) => MATCHES_NAME.test(pattern));
    }
    default:
      return false;
  }
}

/**
 * What is printed where the last of the commands filters what the others hand it: if that leaves names alone, nobody has
 * read values.
 */
export function withoutValues(text: string, commands: readonly Invocation[]): string {
  const filter = commands.findLast(({ program }) => program !== "");
  // What wrote anything has not only handed it on.
  if (filter === undefined || !leavesNames(filter) || commands.some(({ effects }) => effects.some(writes))) return text;
  const [reader, another] = commands.filter(({ effects }) => effects.some(isPrivate));
  if (another !== undefined || !(reader?.effects ?? []).filter(isPrivate).every(isOfLines)) return text;
  reader?.effects.splice(0, Infinity, ...reader.effects.filter((effect) => !isPrivate(effect)));
  return MARKS.unknown;
}

function writes(effect: Effect): boolean {
  return effect.kind === "write" && effect.path !== "/dev/null";
}

function isPrivate(effect: Effect): boolean {
  return effect.kind === "read" && (carries(effect.text, "private") || carries(effect.text, "secret"));
}

function isOfLines(effect: Effect): boolean {
  return "path" in effect && OF_LINES.test(effect.path);
}
