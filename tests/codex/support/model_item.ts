/** What a model can answer, as items of the Responses API. */

/** One output item; `id` and `call_id` are added when it is sent. */
export type ModelItem = Readonly<Record<string, unknown>> & { readonly type: string };

/** A shell command, the way a model with direct tools asks for it. */
export function shell(command: string): ModelItem {
  return { type: "function_call", name: "exec_command", arguments: JSON.stringify({ cmd: command }) };
}

/** A patch in Codex's own format, from its lines between `*** Begin Patch` and `*** End Patch`. */
export function patch(...lines: string[]): ModelItem {
  const input = ["*** Begin Patch", ...lines, "*** End Patch", ""].join("\n");
  return { type: "custom_tool_call", name: "apply_patch", input };
}

/** JavaScript, the way a model in code mode asks for everything. */
export function script(code: string): ModelItem {
  return { type: "custom_tool_call", name: "exec", input: code };
}

/** A call of an MCP server's tool. */
export function mcpCall(server: string, tool: string, args: Readonly<Record<string, unknown>>): ModelItem {
  return { type: "function_call", namespace: `mcp__${server}`, name: tool, arguments: JSON.stringify(args) };
}

/** Text for the person; a turn that holds nothing else ends the session. */
export function message(text: string): ModelItem {
  return { type: "message", role: "assistant", content: [{ type: "output_text", text }] };
}
