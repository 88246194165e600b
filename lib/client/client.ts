/** Asking for governance: the same interface whether an endpoint answers or the built-in engine does. */
import type { AnyOperation, Input, Output } from "../contract/operation.ts";

/** Carries out operations. */
export interface Client {
  /**
   * Asks for one operation.
   *
   * @throws {EndpointError} when no usable answer came
   */
  call<O extends AnyOperation>(operation: O, input: Input<O>, options?: CallOptions): Promise<Output<O>>;
}

export interface CallOptions {
  /** The JSON-RPC id, which names the call in the endpoint's logs. */
  id?: string;
}
