/** A model whose answers are written down beforehand: the Responses API on loopback. */
import { message, type ModelItem } from "./model_item.ts";

/** The part of a request that the tests read. */
interface ModelRequest {
  input: unknown[];
}

/** A running scripted model. */
export interface ScriptedModel extends AsyncDisposable {
  /** The base URL to configure in Codex. */
  readonly url: string;
  /** What each request of the session added to the one before it: the first holds prompt and instructions. */
  shown(): unknown[][];
}

/**
 * Starts a model that answers each request with the next turn; after the last one it says that it is done.
 *
 * @param turns what the model asks for, one list of items per request
 */
export function startModel(turns: readonly (readonly ModelItem[])[]): ScriptedModel {
  const requests: ModelRequest[] = [];
  const server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen() {} }, async (request) => {
    if (request.method !== "POST" || !request.url.endsWith("/responses")) return new Response(null, { status: 404 });
    const index = requests.push(await request.json()) - 1;
    return reply(turns[index] ?? [message("done")], index);
  });
  return {
    url: `http://127.0.0.1:${server.addr.port}/v1`,
    shown: () => requests.map(({ input }, index) => input.slice(requests[index - 1]?.input.length ?? 0)),
    [Symbol.asyncDispose]: () => server.shutdown(),
  };
}

function reply(items: readonly ModelItem[], turn: number): Response {
  const response = { id: `resp_${turn}` };
  const named = items.map((item, index) => ({ ...item, ...identity(item, `${turn}_${index}`) }));
  const events = [
    { type: "response.created", response },
    ...named.flatMap((item, output_index) => [
      { type: "response.output_item.added", output_index, item },
      { type: "response.output_item.done", output_index, item },
    ]),
    { type: "response.completed", response: { ...response, usage: USAGE } },
  ];
  const body = events.map((event) => `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`).join("");
  return new Response(body, { headers: { "Content-Type": "text/event-stream" } });
}

function identity(item: ModelItem, suffix: string): Record<string, string> {
  return item.type === "message" ? { id: `msg_${suffix}` } : { id: `fc_${suffix}`, call_id: `call_${suffix}` };
}

const USAGE = {
  input_tokens: 1,
  input_tokens_details: { cached_tokens: 0 },
  output_tokens: 1,
  output_tokens_details: { reasoning_tokens: 0 },
  total_tokens: 2,
};
