/** Codex's own JSON, as it sends it to a hook on stdin; other agents' older shapes are read too. */

/** A tool event. Only the tool's name has to be as expected: an odd side field must not hide the call itself. */
export interface HookEvent {
  tool_name: string;
  tool_input?: unknown;
  tool_response?: unknown;
  session_id?: string;
  cwd?: string;
}

/** Before or after a call. */
export type Moment = "pre" | "post";

/** What stood on stdin: an event of a tool, an event of another kind, or nothing that can be read as one. */
export type Input =
  | { kind: "tool"; moment: Moment; event: HookEvent }
  | { kind: "other"; name: string }
  | { kind: "unreadable"; moment: Moment; reason: string; text: string };

const MOMENT: Readonly<Record<string, Moment>> = { PreToolUse: "pre", PostToolUse: "post" };

/** Reads the text as an event. `asked` is the moment that the command line names; without it the event decides. */
export function inputOf(text: string, asked?: Moment): Input {
  const unreadable = (reason: string): Input => ({
    kind: "unreadable",
    moment: asked ?? momentIn(text) ?? "pre",
    reason,
    // UTF-16 that was read as UTF-8 has one behind every letter, and no word could be found in it.
    text: text.replaceAll("\0", ""),
  });
  if (text.trim() === "") return unreadable("stdin is empty");
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return unreadable("stdin is not JSON");
  }
  if (typeof json !== "object" || json === null || Array.isArray(json)) return unreadable("stdin is not a hook event");
  const { hook_event_name, tool_name, tool_input, tool_response, session_id, cwd } = json as Record<string, unknown>;
  const name = typeof hook_event_name === "string" ? hook_event_name : undefined;
  if (!asked && name !== undefined && !MOMENT[name]) return { kind: "other", name };
  if (typeof tool_name !== "string" || tool_name === "") return unreadable("the event names no tool");
  const moment = asked ?? (name ? MOMENT[name] : undefined) ?? ("tool_response" in json ? "post" : "pre");
  const session = typeof session_id === "string" && session_id !== "" ? { session_id } : {};
  const folder = typeof cwd === "string" && cwd !== "" ? { cwd } : {};
  return { kind: "tool", moment, event: { tool_name, tool_input, tool_response, ...session, ...folder } };
}

/** The moment that the beginning of an unreadable text names, if it does. */
export function momentIn(text: string): Moment | undefined {
  const name = /"hook_event_name"\s*:\s*"(PreToolUse|PostToolUse)"/.exec(text)?.[1];
  return name ? MOMENT[name] : undefined;
}
