/** The endpoint that keeps its records in this very log: what is pending is where it belongs. */
import type { Client } from "../client/client.ts";

/** How the log names that endpoint. */
export const HERE = "here";

/** A client that has every record already. */
export const hereClient: Client = {
  // The deliverer asks for nothing but `audit_tool_call`, and of its output for this.
  call: () => Promise.resolve({ recorded: true } as never),
};
