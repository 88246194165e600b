/** Whose shell a statement is written for. A hook is not told, and Codex on Windows starts PowerShell. */
import { forEachChild, parseShell, type SyntaxNode } from "./parse.ts";

/** What is data to every shell: quoted text without substitutions, and comments. */
const DATA = /'[^']*'|"[^"$%\\]*"|(?<=^|\s)#[^\n]*/gm;
/** A command of PowerShell where commands stand, or a variable of its environment. */
const POWERSHELL =
  /\$env:\w|(?:^|[;|({&=\n])[^\S\n]*(?:(?:add|clear|copy|disable|enable|format|get|initialize|invoke|move|new|out|register|remove|rename|restart|set|start|stop|unregister)-[a-z]+(?=[\s;|)}]|$)|i(?:ex|wr|rm)\s*\()/i;
/** A loop, a variable in a path, or a path with a drive, as the command prompt of Windows takes them. */
const PROMPT = /(?:^|\n)[^\S\n]*for\s+\/[dflr]\s+%|%\w{3,}%\\|\s"?[A-Za-z]:\\/i;

/** The cheap first look: a long pattern takes longer to compile than a plain command to judge. */
const MAY_BE_FOREIGN = /[a-z]-[a-z]|[$%(\\]/i;

/**
 * The program that would read the statement otherwise than bash does, if it looks like one's.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * assertEquals(foreignShell("Remove-Item -Recurse x"), "pwsh");
 * assertEquals(foreignShell("echo 'Remove-Item -Recurse x'"), undefined);
 * ```
 */
export function foreignShell(statement: string): "pwsh" | "cmd" | undefined {
  const foreign = looksForeign(statement);
  return foreign && statement.includes("<<") ? looksForeign(withoutHereDocuments(statement)) : foreign;
}

function looksForeign(statement: string): "pwsh" | "cmd" | undefined {
  if (!MAY_BE_FOREIGN.test(statement)) return undefined;
  const code = statement.replace(DATA, "''");
  // What made it look so may have stood in quotes.
  if (!MAY_BE_FOREIGN.test(code)) return undefined;
  return POWERSHELL.test(code) ? "pwsh" : PROMPT.test(code) ? "cmd" : undefined;
}

/** The statement without the text of its here-documents, which no other shell has: a file may be written with it. */
function withoutHereDocuments(statement: string): string {
  let code = "";
  let end = 0;
  const visit = (node: SyntaxNode) => {
    if (node.type === "HereDocBody") {
      code += statement.slice(end, node.pos);
      end = node.end;
    }
    forEachChild(node, visit);
  };
  const [script] = parseShell(statement).scripts;
  if (script) visit(script);
  return code + statement.slice(end);
}
