/** `axonflow hook [pre|post]`: one Codex event on stdin, one answer as exit code, stdout and stderr. */
import { oneLine } from "../core/text.ts";
import { deadlineIn, within } from "../client/deadline.ts";
import { EndpointError } from "../client/failure.ts";
import { unreadableCall } from "../hook/call.ts";
import { inputOf, type Moment, momentIn } from "../hook/event.ts";
import { type Form, type Outcome, refusal, render, type Rendered, withNotice } from "../hook/outcome.ts";
import { keepRecord } from "../hook/record.ts";
import { MAX_EVENT_BYTES, refuseOversized, runHook } from "../hook/run.ts";
import type { World } from "../hook/world.ts";
import type { Io } from "./io.ts";
import type { Loaders } from "../parts/loaders.ts";
import { type OpenWorld, openWorld } from "./open_world.ts";

export interface HookOptions {
  /** The moment that the command line names. */
  moment?: Moment;
  form: Form;
  /** An endpoint that outranks the environment. */
  endpoint?: string;
  /** When records are forced to the disk; outranks the environment. */
  fsync?: string;
}

// Codex kills the hook at 15 s; before a call people wait for the answer, after it they wait for the model anyway.
const TIMEOUT_MS = { pre: 8000, post: 5000 } as const;
// Codex writes the event at once and closes; who keeps stdin open gets an answer all the same.
const STDIN_TIMEOUT_MS = 11_000;
// What of an oversized event is looked at and recorded.
const HEAD_LENGTH = 4096;

/**
 * The options of a `hook` command line, or undefined if it asks for help or is wrong; whoever knows the manual then
 * answers it. Written by hand, because a hook must not load an option parser.
 */
export function hookOptionsOf(args: readonly string[], os: string): HookOptions | undefined {
  let moment: Moment | undefined;
  let fsync: string | undefined;
  // Windows shells lose the exit code 2.
  let form: Form = os === "windows" ? "json" : "exit_code";
  for (let index = 0; index < args.length; index++) {
    const arg = args[index];
    if ((arg === "pre" || arg === "post") && !moment) moment = arg;
    else if (arg === "--output=json") form = "json";
    else if (arg === "--fsync=always" || arg === "--fsync=batch") fsync = arg.slice("--fsync=".length);
    else if (arg === "--fsync" && isFsync(args[index + 1])) [fsync, index] = [args[index + 1], index + 1];
    else if (arg === "--output" && args[index + 1] === "json") [form, index] = ["json", index + 1];
    else return undefined;
  }
  return { form, ...(moment && { moment }), ...(fsync && { fsync }) };
}

function isFsync(word: string | undefined): boolean {
  return word === "always" || word === "batch";
}

/** Runs the hook. Whatever happens, the result is an answer: any other end would let the call run. */
export async function runHookCommand(options: HookOptions, io: Io, loaders: Loaders): Promise<Rendered> {
  // Nobody sees a stack here, and gathering the one of an ordinary "not found" takes longer than the whole judgement.
  Error.stackTraceLimit = 0;
  const deadline = deadlineIn(STDIN_TIMEOUT_MS);
  let { moment } = options;
  let world: OpenWorld | undefined;
  let outcome: Outcome;
  try {
    const { endpoint, fsync } = options;
    const timeoutMs = TIMEOUT_MS[moment ?? "pre"];
    const chosen = { ...(endpoint !== undefined && { endpoint }), ...(fsync !== undefined && { fsync }) };
    world = await openWorld(io, { source: "hook", loaders, timeoutMs, ...chosen });
    const { bytes, truncated } = await within(io.readStdin(MAX_EVENT_BYTES), deadline, () => {});
    const text = new TextDecoder().decode(bytes);
    if (truncated) {
      moment ??= momentIn(text.slice(0, HEAD_LENGTH));
      outcome = await refuseOversized(text.slice(0, HEAD_LENGTH), moment, world);
    } else {
      const input = inputOf(text, moment);
      moment = input.kind === "other" ? moment : input.moment;
      outcome = await runHook(input, world);
    }
    if (outcome.kind === "allow") outcome = withNotice(outcome, world.warnings.join("; "));
  } catch (error) {
    outcome = await lastResort(moment, error, world);
  }
  return render(outcome, options.form);
}

/** Our own bug must not let a call run, nor an unscanned output through. */
async function lastResort(moment: Moment | undefined, error: unknown, world: World | undefined): Promise<Outcome> {
  const late = error instanceof EndpointError && error.kind === "timeout";
  const message = oneLine(error instanceof Error ? `${error.name}: ${error.message}` : String(error), 200);
  const cause = late ? "the event did not arrive in time" : `internal error (${message})`;
  const reason = `AxonFlow governance blocked: ${cause}. Please report it with axonflow --version if it happens again.`;
  const ending = { blocked: { reason, evaluated: 0 }, error: reason };
  if (world) await keepRecord(unreadableCall("", cause), ending, world, "engine");
  return refusal(moment, reason);
}
