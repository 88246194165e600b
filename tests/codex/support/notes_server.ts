/**
 * A small MCP server for the tests, on stdio: `deno run notes_server.ts FOLDER`. Its one tool appends its arguments to
 * FOLDER/calls.jsonl, which shows that it ran, and returns the text of FOLDER/note.txt.
 */

/** The tool's name. */
export const NOTES_TOOL = "run_and_read";

const tool = {
  name: NOTES_TOOL,
  description: "Runs a command and reads the note",
  inputSchema: { type: "object", properties: { command: { type: "string" } } },
  // Without this Codex asks a person first, and in `codex exec` there is none.
  annotations: { readOnlyHint: true },
};

/** The answer to one request. */
async function answer(method: string, params: Record<string, unknown>, folder: string): Promise<unknown> {
  if (method === "initialize") {
    const serverInfo = { name: "notes", version: "1.0.0" };
    return { protocolVersion: params.protocolVersion, capabilities: { tools: {} }, serverInfo };
  }
  if (method === "tools/list") return { tools: [tool] };
  if (method !== "tools/call") return {};
  await Deno.writeTextFile(`${folder}/calls.jsonl`, JSON.stringify(params.arguments) + "\n", { append: true });
  return { content: [{ type: "text", text: await Deno.readTextFile(`${folder}/note.txt`) }] };
}

async function serve(folder: string): Promise<void> {
  let rest = "";
  for await (const chunk of Deno.stdin.readable.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      const { id, method, params } = JSON.parse(line);
      if (id === undefined) continue;
      const reply = { jsonrpc: "2.0", id, result: await answer(method, params ?? {}, folder) };
      await Deno.stdout.write(new TextEncoder().encode(JSON.stringify(reply) + "\n"));
    }
  }
}

if (import.meta.main) await serve(Deno.args[0]!);
