/** An error that ends as a JSON-RPC error object. */
export class RpcError extends Error {
  override name = "RpcError";

  constructor(readonly code: number, message: string) {
    super(message);
  }
}
