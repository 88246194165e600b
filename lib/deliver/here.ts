/** The endpoint that keeps its records in this very log: what is pending is where it belongs. */
import type { Client } from "../client/client.ts";
import { type Address, leadsTo } from "../core/net.ts";
import type { AuditRecord } from "../store/record.ts";

/** How the log names that endpoint. */
export const HERE = "here";

/** A client that has every record already. */
export const hereClient: Client = {
  // The deliverer asks for nothing but `audit_tool_call`, and of its output for this.
  call: () => Promise.resolve({ recorded: true } as never),
};

/** Whether the record was meant for the endpoint with this address; what others have not taken is not theirs here. */
export function isMeantFor(address: Address, { delivery_endpoint }: AuditRecord): boolean {
  const endpoint = URL.parse(delivery_endpoint ?? "");
  return endpoint !== null && leadsTo(endpoint, address);
}
