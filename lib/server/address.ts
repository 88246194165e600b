/** Where the endpoint listens. */
export interface Address {
  hostname: string;
  port: number;
}

/** Whether only this machine can reach the address. */
export function isLocal({ hostname }: Address): boolean {
  return hostname === "localhost" || hostname === "::1" || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}

/** `host:port` as a URL writes it, with the brackets of an IPv6 address. */
export function hostAndPort({ hostname, port }: Address): string {
  return `${hostname.includes(":") ? `[${hostname}]` : hostname}:${port}`;
}
