/** Loops without end. */
import type { CompoundList, Pipeline, While } from "./parse.ts";

/** Whether the loop's condition is a constant that keeps it going. */
export function isEndless({ kind, clause }: While): boolean {
  const command = clause.commands.at(-1)?.command;
  if (command?.type === "TestCommand") {
    const { expression } = command;
    return kind === "while" && expression.type === "TestUnary" && /^[\w-]+$/.test(expression.operand.text);
  }
  if (command?.type === "ArithmeticCommand") return kind === "while" && /^\s*[1-9]\d*\s*$/.test(command.body);
  const name = command?.type === "Command" ? command.name?.value.replace(/^.*\//, "") : undefined;
  return kind === "while"
    ? name === "true" || name === ":" || name === "[" && command?.type === "Command" && command.args.length === 2
    : name === "false";
}

/** Whether a list without end starts as many processes as it can: `yes | xargs -P0 work`. */
export function startsWithoutEnd({ commands }: Pipeline): boolean {
  return commands.some((command, index) => {
    const before = commands[index - 1];
    return before?.type === "Command" && command.type === "Command" && before.name?.value === "yes" &&
      /^g?xargs$/.test(command.name?.value ?? "") &&
      /(?:^| )(?:-\w*P *0|--max-procs[= ]0)(?: |$)/.test(command.args.map(({ text }) => text).join(" "));
  });
}

/**
 * Whether each turn leaves a process behind, as in `while :; do work & done`: nothing in the body waits.
 */
export function leavesProcesses(body: CompoundList): boolean {
  const names = body.commands.filter(({ background }) => !background).map(({ command }) =>
    command.type === "Command" ? command.name?.value ?? "" : ""
  );
  // Nobody waits for what was disowned.
  const waits = names.some((name) => /^(?:sleep|read)$/.test(name) || name === "wait" && !names.includes("disown"));
  return !waits && body.commands.some(({ background, command }) => {
    if (background) return true;
    const inner = command.type === "Redirected" ? command.command : command;
    return (inner.type === "Subshell" || inner.type === "BraceGroup") && leavesProcesses(inner.body);
  });
}
