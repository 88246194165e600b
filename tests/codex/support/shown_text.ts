/** What a model reads of an input item that Codex sends it. */

/**
 * The text of one input item: a tool's output or a message. Empty for the model's own calls, which Codex repeats: they
 * hold the very words that the tests look for.
 */
export function shownText(item: unknown): string {
  const { type, output, content } = item as { type: string; output?: unknown; content?: unknown };
  if (type.endsWith("_call")) return "";
  return textOf(output ?? content);
}

/** Text as it is, the parts of a list one after another; anything else as JSON, so that nothing goes unseen. */
function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map((part) => part.text ?? JSON.stringify(part)).join("\n");
  return JSON.stringify(value) ?? "";
}
