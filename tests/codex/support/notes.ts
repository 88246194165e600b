/** Somebody else's MCP server in a session: see notes_server.ts. */
import { inRepository } from "./axonflow.ts";
import { textAt } from "./files.ts";
import { mcpCall, type ModelItem } from "./model_item.ts";
import { NOTES_TOOL } from "./notes_server.ts";
import type { Session } from "./session.ts";

/** Has the session's Codex run the server, with this text as its note. */
export async function addNotesServer({ codex, workspace }: Session, note: string): Promise<void> {
  await Deno.writeTextFile(`${workspace}/note.txt`, note);
  const program = inRepository("tests/codex/support/notes_server.ts");
  await codex("mcp", "add", "notes", "--", Deno.execPath(), "run", "-A", program, workspace);
}

/** A call of the server's tool. */
export function callNotes(command: string): ModelItem {
  return mcpCall("notes", NOTES_TOOL, { command });
}

/** The calls that the server has carried out, one JSON line each; undefined for none. */
export function callsOfNotes({ workspace }: Session): Promise<string | undefined> {
  return textAt(`${workspace}/calls.jsonl`);
}
