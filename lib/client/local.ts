/** The client that asks nobody: operations carried out in this process. */
import type { AnyOperation, Output } from "../contract/operation.ts";
import type { Handlers } from "../contract/mod.ts";
import type { Client } from "./client.ts";
import { EndpointError } from "./failure.ts";

/** A client over handlers; an operation without one fails as an endpoint that does not know it. */
export function localClient(handlers: Partial<Handlers>): Client {
  return {
    async call<O extends AnyOperation>(operation: O, input: unknown): Promise<Output<O>> {
      // The handlers' key is the operation's name, which the type system cannot follow through a lookup.
      const handler = handlers[operation.name as keyof Handlers] as ((input: unknown) => Output<O>) | undefined;
      if (!handler) throw new EndpointError("unknown_operation", `${operation.name} is not served here`);
      const parsed = operation.input.safeParse(input);
      if (!parsed.success) {
        const field = parsed.error.issues[0]?.path.join(".") || "input";
        throw new EndpointError("invalid_input", `Cannot call ${operation.name}: ${field} is missing or wrong`);
      }
      return await handler(parsed.data);
    },
  };
}
