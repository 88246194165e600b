/** Words that the parser splits and bash does not: `NAME=<(code)` and `--file=<(code)` are one word each. */
import type { Assignment, Command, CommandArgument, Word } from "./parse.ts";

/** What a simple command consists of. */
export type SimpleCommand = Pick<Command, "name" | "prefix" | "args" | "redirects">;

/** The command with every process substitution joined to what it touches. */
export function glued(node: Command): SimpleCommand {
  const { name, prefix, args, redirects } = node;
  if (!name || !isSubstitution(name) && !args.some(isSubstitution)) return node;
  const assignments = prefix.filter((part) => part.type === "Assignment");
  const whole: CommandArgument[] = [];
  for (const part of [...assignments, name, ...args]) {
    const before = whole.at(-1);
    if (before && part.type === "Word" && isSubstitution(part) && before.end === part.pos) {
      whole[whole.length - 1] = before.type === "Word" ? joined(before, part) : assigned(before, part);
    } else whole.push(part);
  }
  const first = whole.findIndex(({ type }) => type === "Word");
  const [head, ...rest] = first < 0 ? [] : whole.slice(first);
  return {
    prefix: whole.slice(0, first < 0 ? undefined : first).filter((part) => part.type === "Assignment"),
    name: head?.type === "Word" ? head : undefined,
    args: rest,
    redirects,
  };
}

function isSubstitution({ type, text }: CommandArgument): boolean {
  return type === "Word" && (text.startsWith("<(") || text.startsWith(">("));
}

function joined(before: Word, word: Word): Word {
  const { pos, text, value, end, parts } = before;
  const literal = { type: "Literal", pos, end, value, text } as const;
  return {
    type: "Word",
    pos,
    end: word.end,
    text: text + word.text,
    value: value + word.value,
    parts: [...(parts ?? (value === "" ? [] : [literal])), ...(word.parts ?? [])],
  };
}

function assigned(before: Assignment, word: Word): Assignment {
  const { type, pos, name, append, index, value } = before;
  if (value.type === "ArrayValue") return before;
  return { type, pos, name, append, index, end: word.end, text: before.text + word.text, value: joined(value, word) };
}
