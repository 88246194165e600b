/** Numbers about the endpoint, in the Prometheus text format 0.0.4. Every label has few values, whoever calls. */
import { routeOf } from "./route_of.ts";
import type { Context, MiddlewareHandler } from "hono";

/** The media type of the text. */
export const METRICS_TYPE = "text/plain; version=0.0.4; charset=utf-8";

const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];
const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

type Labels = Readonly<Record<string, string>>;

/** What is counted of the requests of one route. */
interface Durations {
  counts: number[];
  sum: number;
}

/** A decision as it is counted. */
export interface CountedDecision {
  phase: "request" | "response";
  verdict: string;
}

/** The numbers of one endpoint. */
export class Metrics {
  readonly #requests = new Map<string, number>();
  readonly #durations = new Map<string, Durations>();
  readonly #decisions = new Map<string, number>();
  #auditFailures = 0;
  #refusals = 0;

  /** @param startedAt seconds since the epoch */
  constructor(private readonly version: string, private readonly startedAt: number) {}

  /** Counts a request that was answered. */
  countRequest(labels: { route: string; method: string; status: number }, seconds: number): void {
    const { route, status } = labels;
    const method = METHODS.has(labels.method) ? labels.method : "other";
    increment(this.#requests, labelsOf({ route, method, status: String(status) }));
    if (status === 401) this.#refusals++;
    const key = labelsOf({ route });
    const durations = this.#durations.get(key) ?? { counts: BUCKETS.map(() => 0).concat(0), sum: 0 };
    const bucket = BUCKETS.findIndex((bound) => seconds <= bound);
    durations.counts[bucket < 0 ? BUCKETS.length : bucket]!++;
    durations.sum += seconds;
    this.#durations.set(key, durations);
  }

  /** Counts a decision. */
  countDecision({ phase, verdict }: CountedDecision): void {
    increment(this.#decisions, labelsOf({ phase, verdict }));
  }

  /** Counts a record that could not be kept. */
  countAuditFailure(): void {
    this.#auditFailures++;
  }

  /** All numbers as text. */
  text(): string {
    return [
      ...family("axonflow_build_info", "gauge", "The version that runs.", [
        [labelsOf({ version: this.version }), 1],
      ]),
      ...family("axonflow_http_requests_total", "counter", "Requests answered.", this.#requests),
      ...histogram("axonflow_http_request_duration_seconds", "How long answers took.", this.#durations),
      ...family("axonflow_decisions_total", "counter", "Decisions taken.", this.#decisions),
      ...family("axonflow_authentication_failures_total", "counter", "Requests refused with 401.", [
        ["", this.#refusals],
      ]),
      ...family("axonflow_audit_write_failures_total", "counter", "Audit records that could not be kept.", [
        ["", this.#auditFailures],
      ]),
      ...family("process_start_time_seconds", "gauge", "When the process started, in seconds since the epoch.", [
        ["", this.startedAt],
      ]),
      ...family("process_resident_memory_bytes", "gauge", "Resident memory.", [["", Deno.memoryUsage().rss]]),
      "",
    ].join("\n");
  }
}

/** A middleware that counts every request. */
export function counted(metrics: Metrics): MiddlewareHandler {
  return async function metricsMiddleware(c, next) {
    const start = performance.now();
    await next();
    const labels = { route: routeOf(c), method: c.req.method, status: c.res.status };
    metrics.countRequest(labels, (performance.now() - start) / 1000);
  };
}

/** `GET /metrics`. */
export function metricsRoute(c: Context, metrics: Metrics): Response {
  return c.body(metrics.text(), 200, { "Content-Type": METRICS_TYPE });
}

function increment(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function labelsOf(labels: Labels): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${value.replace(/[\\"\n]/g, escaped)}"`);
  return `{${pairs.join(",")}}`;
}

function escaped(character: string): string {
  return character === "\n" ? "\\n" : `\\${character}`;
}

function* family(
  name: string,
  type: "counter" | "gauge",
  help: string,
  samples: Iterable<[string, number]>,
): Generator<string> {
  yield* [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`];
  for (const [labels, value] of samples) yield `${name}${labels} ${value}`;
}

function* histogram(name: string, help: string, routes: ReadonlyMap<string, Durations>): Generator<string> {
  yield* [`# HELP ${name} ${help}`, `# TYPE ${name} histogram`];
  for (const [labels, { counts, sum }] of routes) {
    let total = 0;
    for (const [index, count] of counts.entries()) {
      total += count;
      yield `${name}_bucket${labels.slice(0, -1)},le="${BUCKETS[index] ?? "+Inf"}"} ${total}`;
    }
    yield `${name}_sum${labels} ${sum}`;
    yield `${name}_count${labels} ${total}`;
  }
}
