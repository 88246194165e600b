/** Names of private networks; apart from `host.ts`, because no hook needs them at once. */

/** How names end that no public zone has, as a pattern. Where they lead the network says, or a proxy. */
export const PRIVATE_ZONES: string = "\\.(?:internal|local|lan|home\\.arpa)";
