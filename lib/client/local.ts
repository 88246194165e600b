/** The client that asks nobody: operations carried out in this process. */
import { InputError, inputOf } from "../contract/carry_out.ts";
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
      return await handler(checked(operation, input));
    },
  };
}

function checked(operation: AnyOperation, input: unknown): unknown {
  try {
    return inputOf(operation, input);
  } catch (error) {
    if (error instanceof InputError) throw new EndpointError("invalid_input", error.message, { cause: error });
    throw error;
  }
}
