/** Which records: the options that the verbs share. */
import { VERDICTS } from "../../core/vocabulary.ts";
import type { Filter } from "../../store/audit_index.ts";
import { UsageError } from "../command.ts";
import { asTyped, didYouMean } from "../options.ts";
import { shownTime, timeOf } from "./time.ts";
import type { Options } from "../verb.ts";

export const SPAN_OPTIONS = ["from", "to", "tool"] as const;
export const FILTER_OPTIONS = [...SPAN_OPTIONS, "decision", "policy", "session", "type", "text"] as const;

/** Override records have a verdict of their own. */
const DECISIONS: readonly string[] = [...VERDICTS, "override_lifecycle"];

/**
 * The span of time that the options say.
 *
 * @throws {UsageError} if nothing can be in it
 */
export function spanOf(options: Options, now = Date.now()): { from?: number; to?: number } {
  const times = { now, utc: Boolean(options.utc) };
  const given = (name: "from" | "to") => {
    const text = options[name] as string | undefined;
    return text === undefined ? {} : { [name]: timeOf(text, name, times) };
  };
  const span: { from?: number; to?: number } = { ...given("from"), ...given("to") };
  if (span.from !== undefined && span.from > now) {
    throw new UsageError(`--from is in the future: ${shownTime(span.from, times.utc)}`);
  }
  if (span.from !== undefined && span.to !== undefined && span.to < span.from) {
    throw new UsageError("--to is before --from");
  }
  return span;
}

/**
 * The filter that the options say.
 *
 * @throws {UsageError} if one of them can match nothing
 */
export function filterOf(options: Options): Filter {
  const { tool, decision, policy, session, type: requestType, text } = options as Record<string, string | undefined>;
  if (decision !== undefined && !DECISIONS.includes(decision)) {
    const hint = didYouMean(decision, DECISIONS);
    throw new UsageError(`Unknown decision ${decision}`, hint ?? `Use one of ${DECISIONS.join(", ")}`);
  }
  if (text !== undefined && !/[\p{L}\p{N}]/u.test(text)) throw new UsageError("No word in --text");
  return { ...spanOf(options), tool, decision, policy, session, requestType, text };
}

/**
 * A number that an option gives.
 *
 * @throws {UsageError} if it is none
 */
export function countOf(options: Options, name: string, otherwise: number): number {
  const text = options[name] as string | undefined;
  if (text === undefined) return otherwise;
  const count = Number(text);
  if (!/^\d{1,9}$/.test(text) || count < 1) {
    throw new UsageError(`Cannot use ${asTyped(name)} ${text}: expected a number from 1 to 999999999`);
  }
  return count;
}
