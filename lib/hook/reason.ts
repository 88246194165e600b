/** The lines that a hook says; their beginnings are the interface that the predecessor's users know. */
import type { EndpointError, FailureKind } from "../client/failure.ts";
import { oneLine } from "../core/text.ts";

// What a server says is cut here: it ends in a model's context and on a terminal.
const MAX_SERVER_TEXT = 300;

// A warning is one short line.
const MAX_TITLE = 100;
const SHOWN_TITLES = 2;

interface Decision extends WayOut {
  block_reason?: string | undefined;
  policies_evaluated: number;
  decision_id?: string | undefined;
  risk_level?: string | undefined;
}

/** The part of a decision that says how a person could lift it. */
interface WayOut {
  override_available?: boolean | undefined;
  override_command?: string | undefined;
}

/** The part of a decision that says what matched. */
interface Matched {
  policy_matches?: { policy_id: string; policy_name?: string | undefined; action?: string | undefined }[] | undefined;
}

/** A policy said no. */
export function policyViolation(decision: Decision): string {
  const reason = oneLine(decision.block_reason ?? "", MAX_SERVER_TEXT) || "blocked by policy";
  const id = decision.decision_id && `decision: ${oneLine(decision.decision_id, 64)}`;
  const risk = decision.risk_level && `risk: ${oneLine(decision.risk_level, 32)}`;
  const details = [id, risk].filter(Boolean).join(", ");
  const count = decision.policies_evaluated;
  const command = wayOut(decision);
  const lift = command ? ` (only a person can lift this: ${command})` : "";
  return `AxonFlow policy violation: ${reason} (${count} policies evaluated)${details && ` [${details}]`}${lift}`;
}

// Whoever answers may be anybody, and a person may type what stands here.
const COMMAND = /^axonflow override create --policy [\w-]{1,80} --reason TEXT$/;

/** What a person can do about it, where there is something; the model that reads it is stopped from doing it. */
export function wayOut({ override_available: available, override_command: command }: WayOut): string | undefined {
  return available && command && COMMAND.test(command) ? command : undefined;
}

/** Matches that stop nothing, but that a person asked to be told of; undefined if there is none. */
export function policyWarning({ policy_matches: matches = [] }: Matched): string | undefined {
  const titles = matches.filter(({ action }) => action === "warn").map(({ policy_id, policy_name }) =>
    oneLine(policy_name || policy_id, MAX_TITLE)
  );
  if (titles.length === 0) return undefined;
  const others = titles.length > SHOWN_TITLES ? ` and ${titles.length - SHOWN_TITLES} more` : "";
  return `AxonFlow warning: ${titles.slice(0, SHOWN_TITLES).join("; ")}${others}`;
}

/** The endpoint or the configuration forbids going on. */
export function governanceBlocked(error: EndpointError, endpoint: URL, hasAuth: boolean): string {
  if (error.kind === "unauthenticated" && error.code === 401) {
    const hint = hasAuth
      ? "Check AXONFLOW_AUTH (base64 of client:secret)."
      : "Set AXONFLOW_AUTH to base64 of client:secret.";
    return `AxonFlow governance blocked: the AxonFlow agent at ${endpoint.origin} rejected authentication (HTTP 401), ` +
      `so this tool call is blocked. ${hint}`;
  }
  if (error.kind === "too_large") {
    return `AxonFlow governance blocked: ${error.message}. Split the call into smaller ones, or put its text into a file.`;
  }
  const action = REFUSAL[error.kind] ?? "refused";
  return configurationBlocked(`${endpoint.origin} ${action}: ${error.message}`, error.code);
}

/** What an endpoint did that blocks, in words. */
const REFUSAL: Readonly<Partial<Record<FailureKind, string>>> = {
  unauthenticated: "rejected authentication",
  redirected: "answered with a redirection, which is never followed",
  unknown_operation: "does not know the request",
  invalid_input: "does not understand the request",
  tool_error: "could not judge the call",
};

/** A setting, ours or the endpoint's, has to be mended first. */
export function configurationBlocked(message: string, code?: number): string {
  const number = code === undefined ? "" : ` (code ${code})`;
  return `AxonFlow governance blocked: ${message}${number}. Fix AxonFlow configuration to restore tool access.`;
}

/** Fail mode closed: nobody could judge the call. */
export function failedClosed(cause: string): string {
  return `AxonFlow governance blocked: ${cause}, and AXONFLOW_FAIL_MODE is closed, so this tool call is blocked. ` +
    "Restore the AxonFlow endpoint, or set AXONFLOW_FAIL_MODE=local to judge with the built-in engine.";
}

/** No event and no text: whatever call this is about, nobody has seen it. */
export function nothingToJudge(cause: string): string {
  return `AxonFlow governance blocked: ${cause}, so nobody could judge this tool call. ` +
    "Codex sends every event as JSON on stdin; see axonflow hook --help.";
}

/** Fail mode open: the call goes ahead unjudged. */
export function ungoverned(cause: string): string {
  return `AxonFlow GOVERNANCE UNAVAILABLE: ${cause}; AXONFLOW_FAIL_MODE is open, so this tool call ran ungoverned`;
}

/** Why the endpoint did not decide, in a few words. */
export function causeOf(error: EndpointError, endpoint: URL): string {
  const at = `the AxonFlow endpoint ${endpoint.origin}`;
  if (error.kind === "not_axonflow") return `${endpoint.origin} is not an AxonFlow endpoint (${error.message})`;
  return `${at} gave no decision (${error.kind.replaceAll("_", " ")}: ${error.message})`;
}
