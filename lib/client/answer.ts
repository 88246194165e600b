/** From an HTTP reply to an operation's output, or to the failure that it stands for. */
import type { AnyOperation, Output } from "../contract/operation.ts";
import { RPC_CODE } from "../contract/rpc.ts";
import { oneLine } from "../core/text.ts";
import { EndpointError, type FailureKind } from "./failure.ts";
import type { Reply } from "./http1_reply.ts";

/** What of a server's own words goes into a message, in characters. */
const MAX_SERVER_TEXT = 300;

type Json = Record<string, unknown>;

/** Statuses that mean something by themselves when they come from an AxonFlow endpoint. */
const BY_STATUS: Readonly<Record<number, FailureKind>> = {
  401: "unauthenticated",
  403: "refused",
  408: "server_error",
  413: "too_large",
  429: "rate_limited",
};

/**
 * Reads the reply to a `tools/call`.
 *
 * @param named whether a person named the endpoint; if not, an answer that is not recognisably AxonFlow's comes from
 * another program on the default port, and must neither block nor allow anything by itself
 * @throws {EndpointError} for every reply that is not a usable output
 */
export function answerOf<O extends AnyOperation>(
  reply: Reply,
  operation: O,
  { id, named }: { id: string; named: boolean },
): Output<O> {
  const json = parseJson(reply.body);
  const rpc = isObject(json) && json.jsonrpc === "2.0" && ("result" in json || "error" in json) ? json : undefined;
  const envelope = isObject(json) && typeof json.limit_type === "string" ? json : undefined;
  const ours = rpc !== undefined || envelope !== undefined ||
    /realm="AxonFlow/i.test(reply.headers.get("www-authenticate") ?? "");
  const { status } = reply;
  const retryAfter = reply.headers.get("retry-after");
  const said = envelope ? serverText(envelope.error) : isObject(rpc?.error) ? serverText(rpc.error.message) : "";

  if (status >= 200 && status < 300) {
    if (!rpc) {
      const message = `the answer (HTTP ${status}) is not JSON-RPC`;
      throw new EndpointError(named || reply.body.trim() === "" ? "malformed" : "not_axonflow", message);
    }
    if (rpc.id !== id && rpc.id !== null) throw new EndpointError("malformed", "the answer belongs to another request");
    if (isObject(rpc.error)) throw rpcFailure(rpc.error);
    return outputOf(rpc.result, operation);
  }
  if (status >= 500) throw httpFailure("server_error", status, said, retryAfter);
  const kind = status >= 300 && status < 400 ? "redirected" : BY_STATUS[status];
  if (kind === "server_error" || kind === "rate_limited") throw httpFailure(kind, status, said, retryAfter);
  if (kind && (named || ours)) throw httpFailure(kind, status, said);
  if (isObject(rpc?.error)) throw rpcFailure(rpc.error);
  // Some status or other around an answer of the protocol: the answer counts.
  if (rpc && "result" in rpc) return outputOf(rpc.result, operation);
  if (envelope) throw httpFailure("refused", status, said);
  throw httpFailure("not_axonflow", status, "");
}

function outputOf<O extends AnyOperation>(result: unknown, operation: O): Output<O> {
  const text = textOf(result);
  const payload = text === undefined ? undefined : parseJson(text);
  if (isObject(result) && result.isError) {
    // Platforms before 11 send a limit as a tool error with HTTP 200.
    const limit = isObject(payload) ? payload.limit_type : undefined;
    const kind = limit === "per_minute" || limit === "daily_quota" ? "rate_limited" : limit ? "refused" : "tool_error";
    throw new EndpointError(kind, serverText(isObject(payload) ? payload.error : text) || "the tool failed");
  }
  const structured = isObject(result) ? result.structuredContent : undefined;
  const parsed = operation.output.safeParse(payload ?? structured);
  if (parsed.success) return parsed.data as Output<O>; // safeParse of any schema; Output<O> is this schema's output
  const field = parsed.error.issues[0]?.path.join(".") || "result";
  throw new EndpointError("tool_error", `the answer to ${operation.name} cannot be used: ${field} is missing or wrong`);
}

function rpcFailure(error: Json): EndpointError {
  const code = typeof error.code === "number" ? error.code : 0;
  return new EndpointError(kindOfCode(code), serverText(error.message) || "the endpoint reported an error", { code });
}

function kindOfCode(code: number): FailureKind {
  switch (code) {
    case RPC_CODE.unauthenticated:
      return "unauthenticated";
    case RPC_CODE.unknownMethod:
      return "unknown_operation";
    case RPC_CODE.invalidParams:
      return "invalid_input";
    case RPC_CODE.internal:
    case RPC_CODE.parseError:
      return "server_error";
    default:
      return "refused";
  }
}

function httpFailure(kind: FailureKind, status: number, said: string, retryAfter?: string): EndpointError {
  return new EndpointError(kind, `HTTP ${status}${said && `: ${said}`}`, { code: status, retryAfter });
}

function textOf(result: unknown): string | undefined {
  if (!isObject(result) || !Array.isArray(result.content)) return undefined;
  const [first] = result.content as unknown[];
  return isObject(first) && typeof first.text === "string" ? first.text : undefined;
}

function serverText(value: unknown): string {
  return typeof value === "string" ? oneLine(value, MAX_SERVER_TEXT) : "";
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // Not JSON is one of the answers that the table knows.
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
