/** What the model would see of a tool's response, as one text (codex.md §4). */

/** The text of a response: a string, an object of an older form or an MCP result, or a list of content items. */
export function outputTextOf(response: unknown): string {
  if (typeof response === "string") return response;
  if (Array.isArray(response)) return textItems(response).join("\n");
  if (typeof response !== "object" || response === null) return "";
  const { content, structuredContent, stdout, stderr, output } = response as Record<string, unknown>;
  const texts = [stdout, stderr, output].filter((part) => typeof part === "string" && part !== "") as string[];
  if (Array.isArray(content)) texts.push(...textItems(content));
  if (structuredContent !== undefined && !texts.some((text) => sameJson(text, structuredContent))) {
    texts.push(JSON.stringify(structuredContent));
  }
  const known = content !== undefined || structuredContent !== undefined || texts.length > 0;
  return known ? texts.join("\n") : JSON.stringify(response);
}

/** Text of the items that have some; pictures and other binary data hold nothing that a text scan could find. */
function textItems(items: unknown[]): string[] {
  return items.flatMap((item) => {
    if (typeof item === "string") return [item];
    const { text, resource } = (item ?? {}) as { text?: unknown; resource?: { text?: unknown } };
    return [text, resource?.text].filter((part) => typeof part === "string");
  });
}

/** MCP servers repeat structured content as text; it is shown once. */
function sameJson(text: string, value: unknown): boolean {
  try {
    return JSON.stringify(JSON.parse(text)) === JSON.stringify(value);
  } catch {
    return false; // Plain text is not a repetition of structured content.
  }
}

/** Whether the call succeeded, as far as the response says; Codex's own strings never say. */
export function succeeded(response: unknown): boolean {
  if (typeof response !== "object" || response === null) return true;
  const { exitCode, exit_code, success } = response as Record<string, unknown>;
  const code = exitCode ?? exit_code;
  if (typeof code === "number") return code === 0;
  return typeof success === "boolean" ? success : true;
}
