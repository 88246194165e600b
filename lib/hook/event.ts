/** Codex's own JSON, as it sends it to a hook on stdin (codex.md §3); other agents' older shapes parse too. */
import * as z from "zod/mini";

const HookEvent = z.looseObject({
  hook_event_name: z.optional(z.string()),
  tool_name: z.optional(z.string()),
  tool_input: z.optional(z.unknown()),
  tool_response: z.optional(z.unknown()),
  session_id: z.optional(z.string()),
});
export type HookEvent = z.output<typeof HookEvent>;

/** Before or after a call. */
export type Moment = "pre" | "post";

/** What stood on stdin: an event of a tool, an event of another kind, or nothing that can be read as one. */
export type Input =
  | { kind: "tool"; moment: Moment; event: HookEvent & { tool_name: string } }
  | { kind: "other"; name: string }
  | { kind: "unreadable"; moment: Moment; reason: string; text: string };

const MOMENT: Readonly<Record<string, Moment>> = { PreToolUse: "pre", PostToolUse: "post" };

/** Reads the text as an event. `asked` is the moment that the command line names; without it the event decides. */
export function inputOf(text: string, asked?: Moment): Input {
  const unreadable = (reason: string): Input => ({ kind: "unreadable", moment: asked ?? momentIn(text), reason, text });
  if (text.trim() === "") return unreadable("stdin is empty");
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return unreadable("stdin is not JSON");
  }
  const parsed = HookEvent.safeParse(json);
  if (!parsed.success) return unreadable("stdin is not a hook event");
  const event = parsed.data;
  const name = event.hook_event_name;
  if (!asked && name !== undefined && !MOMENT[name]) return { kind: "other", name };
  const { tool_name } = event;
  if (!tool_name) return unreadable("the event names no tool");
  const moment = asked ?? (name ? MOMENT[name] : undefined) ?? ("tool_response" in event ? "post" : "pre");
  return { kind: "tool", moment, event: { ...event, tool_name } };
}

/** The moment that an unreadable text seems to be about. Before the call is the safer guess. */
export function momentIn(text: string): Moment {
  return /"hook_event_name"\s*:\s*"PostToolUse"/.test(text) ? "post" : "pre";
}
