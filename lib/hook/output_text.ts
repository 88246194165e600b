/** What the model would see of a tool's response, as one text. */

/**
 * The text of a response: a string, an object of an older form or an MCP result, or a list of content items. First what
 * is known to be text, then every other string in it, so that no shape passes unscanned; pictures and other binary data
 * hold nothing that a text scan could find.
 */
export function outputTextOf(response: unknown): string {
  if (typeof response === "string") return response;
  const texts: string[] = [];
  const rest = withoutKnownText(response, texts);
  const structured = structuredOf(response);
  if (structured !== undefined && !texts.some((text) => sameJson(text, structured))) {
    texts.push(JSON.stringify(structured));
  }
  if (rest !== undefined) texts.push(JSON.stringify(rest));
  return texts.join("\n");
}

/** Where MCP and the older tools put text. */
const TEXT_FIELDS: ReadonlySet<string> = new Set(["stdout", "stderr", "output", "text"]);
/** Base64 and data URLs. */
const BINARY_FIELDS: ReadonlySet<string> = new Set(["data", "blob", "image_url"]);
/** Names of fields that hold nothing themselves: no token and no sentence is one. */
const PLAIN_NAME = /^[A-Za-z_]{1,32}\d{0,2}$/;
/** No number that says who somebody is has fewer digits. */
const SHORTEST_NUMBER = 1e6;
/** Fields of content items that say what they are, not what they hold. */
const LABELS: ReadonlySet<string> = new Set(["type", "mimeType", "annotations"]);

/**
 * Moves known text into the list; what remains is everything else that holds a string, or undefined if nothing does.
 */
function withoutKnownText(value: unknown, texts: string[]): unknown {
  if (typeof value === "string") return value === "" ? undefined : value;
  if (typeof value === "number") return value;
  if (typeof value !== "object" || value === null) return undefined;
  if (Array.isArray(value)) {
    const rest = value.map((item) => {
      if (typeof item !== "string") return withoutKnownText(item, texts);
      texts.push(item);
    }).filter((item) => item !== undefined);
    return holdsText(rest) ? rest : undefined;
  }
  const rest: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(value)) {
    if (key === "structuredContent" || BINARY_FIELDS.has(key) && typeof field === "string" || LABELS.has(key)) continue;
    if (TEXT_FIELDS.has(key) && typeof field === "string") {
      if (field !== "") texts.push(field);
      continue;
    }
    const remaining = withoutKnownText(field, texts);
    if (remaining !== undefined || !PLAIN_NAME.test(key)) rest[key] = remaining ?? null;
  }
  return holdsText(rest) ? rest : undefined;
}

/** Whether there is anything to scan; exit codes and counts under names that say no more are not. */
function holdsText(value: unknown): boolean {
  if (typeof value === "string") return true;
  if (typeof value === "number") return Math.abs(value) >= SHORTEST_NUMBER;
  if (typeof value !== "object" || value === null) return false;
  return Array.isArray(value)
    ? value.some(holdsText)
    : Object.entries(value).some(([name, field]) => !PLAIN_NAME.test(name) || holdsText(field));
}

function structuredOf(response: unknown): unknown {
  return typeof response === "object" && response !== null && "structuredContent" in response
    ? response.structuredContent ?? undefined
    : undefined;
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
