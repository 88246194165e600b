/** `cd folder; rm -rf *`: where the folder is not there, the shell stays where it was and goes on. */
import type { Machine } from "./machine.ts";
import { isIn } from "./place.ts";
import type { SyntaxNode } from "./parse.ts";

/** Commands that end well and change no folder: behind `||` they only keep the shell going. */
const GOES_ON = /^(?:true|:|echo|printf|mkdir|test|sleep)$/;

/** Notes, behind a statement, the folder where the shell may still be: `before`, unless the change must have gone well. */
export function noteFailedFolder(statement: SyntaxNode, before: string, machine: Machine): void {
  const { scope } = machine;
  if (scope.cwd === before || scope.stopsAtFailure || machine.folders.has(scope.cwd)) return;
  if (mayGoOn(statement) ?? isIn("elsewhere", scope.cwd)) scope.failedFolder ??= before;
}

/** What the links between its commands say: undefined if it is left to the folder. */
function mayGoOn(statement: SyntaxNode): boolean | undefined {
  if (statement.type !== "AndOr") return undefined;
  if (statement.operators.includes("||")) return goesOn(statement.commands.at(-1));
  // What stands in front of it may fail as well.
  return nameOf(statement.commands[0]) === "cd" ? undefined : true;
}

function goesOn(node: SyntaxNode | undefined): boolean {
  if (node?.type === "BraceGroup") return goesOn(node.body.commands.at(-1)?.command);
  return GOES_ON.test(nameOf(node) ?? "");
}

function nameOf(node: SyntaxNode | undefined): string | undefined {
  return node?.type === "Command" ? node.name?.value : undefined;
}
