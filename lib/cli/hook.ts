/** `axonflow hook [pre|post]`: one Codex event on stdin, one answer as exit code, stdout and stderr. */
import { oneLine } from "../core/text.ts";
import { inputOf, type Moment, momentIn } from "../hook/event.ts";
import { type Form, type Outcome, render, type Rendered, withNotice } from "../hook/outcome.ts";
import { MAX_EVENT_BYTES, oversized, runHook } from "../hook/run.ts";
import type { Io } from "./io.ts";
import type { Loaders } from "./loaders.ts";
import { openWorld } from "./open_world.ts";

export interface HookOptions {
  /** The moment that the command line names. */
  moment?: Moment;
  form: Form;
  /** An endpoint that outranks the environment. */
  endpoint?: string;
}

// Codex kills the hook at 15 s; before a call people wait for the answer, after it they wait for the model anyway.
const TIMEOUT_MS = { pre: 8000, post: 5000 } as const;

/**
 * The options of a `hook` command line, or undefined if it asks for help or is wrong; whoever knows the manual then
 * answers it. Written by hand, because a hook must not load an option parser.
 */
export function hookOptionsOf(args: readonly string[], os: string): HookOptions | undefined {
  const rest = [...args];
  const moment = rest[0] === "pre" || rest[0] === "post" ? rest.shift() as Moment : undefined;
  // Windows shells lose the exit code 2 (codex.md §9).
  let form: Form = os === "windows" ? "json" : "exit_code";
  if (rest[0] === "--output=json") rest.splice(0, 1, "--output", "json");
  if (rest[0] === "--output" && rest[1] === "json") {
    form = "json";
    rest.splice(0, 2);
  }
  return rest.length === 0 ? { form, ...(moment && { moment }) } : undefined;
}

/** Runs the hook. Whatever happens, the result is an answer: any other end would let the call run. */
export async function runHookCommand(options: HookOptions, io: Io, loaders: Loaders): Promise<Rendered> {
  let moment = options.moment ?? "pre";
  let outcome: Outcome;
  try {
    const { endpoint } = options;
    const timeoutMs = TIMEOUT_MS[moment];
    const world = await openWorld(io, { source: "hook", loaders, timeoutMs, ...(endpoint && { endpoint }) });
    const { bytes, truncated } = io.readStdin(MAX_EVENT_BYTES);
    const text = new TextDecoder().decode(bytes);
    if (truncated) {
      moment = options.moment ?? momentIn(text);
      outcome = await oversized(text.slice(0, 4096), moment, world);
    } else {
      const input = inputOf(text, options.moment);
      if (input.kind !== "other") moment = input.moment;
      outcome = await runHook(input, world);
    }
    outcome = withNotice(outcome, world.warnings.join("; "));
  } catch (error) {
    outcome = lastResort(moment, error);
  }
  return render(outcome, options.form);
}

/** Our own bug must not let a call run, nor an unscanned output through. */
function lastResort(moment: Moment, error: unknown): Outcome {
  const message = oneLine(error instanceof Error ? `${error.name}: ${error.message}` : String(error), 200);
  const reason = `AxonFlow governance blocked: internal error (${message}). Please report it with axonflow --version.`;
  return moment === "pre" ? { kind: "deny", reason } : { kind: "replace", headline: reason };
}
