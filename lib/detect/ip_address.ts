/** Network addresses: which are well formed, and which say nothing about a person. */

// RFC 1918, loopback, link-local, shared, documentation, benchmark, multicast and unspecified.
const INTERNAL_V4 =
  /^(?:0|10|127)\.|^192\.168\.|^172\.(?:1[6-9]|2\d|3[01])\.|^169\.254\.|^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|^192\.0\.[02]\.|^198\.(?:1[89]|51\.100)\.|^203\.0\.113\.|^2(?:2[4-9]|[3-5]\d)\./;
// Loopback, link-local, unique local, documentation and multicast; or one of the above inside.
const INTERNAL_V6 = /^(?:::1?$|fe[89ab]|f[cd][\da-f]{2}:|ff[\da-f]{2}:|2001:0?db8:)/;

/** Whether the address is one that only means something inside a network or a document. */
export function isInternal(address: string): boolean {
  const inner = /[\d.]+$/.exec(address)?.[0] ?? "";
  return INTERNAL_V4.test(inner.includes(".") ? inner : address) || INTERNAL_V6.test(address.toLowerCase());
}

/** Whether the text is an address of version 6 (RFC 4291), with at least one digit: `a::b` is code. */
export function isIpv6(text: string): boolean {
  const address = text.replace(/:(?:\d{1,3}\.){3}\d{1,3}$/, ":0:0");
  if (!/\d/.test(text)) return false;
  const halves = address.split("::");
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => half === "" ? [] : half.split(":"));
  if (groups.some((group) => group === "")) return false;
  return halves.length === 2 ? groups.length < 8 : groups.length === 8;
}
