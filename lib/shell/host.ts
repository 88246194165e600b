/** Who is at the other end of an address. */
import { isUnresolved, withoutMarks } from "./marks.ts";

/** The machine itself, a cloud's metadata service, an address of private networks, or anybody. */
export type HostPlace = "local" | "metadata" | "private" | "external";

const PRIVATE =
  /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|f[cd][0-9a-f]{2}:|fe80:)/;

// Vendors' documentation: AWS, GCP, Azure, Oracle, DigitalOcean (169.254.169.254), AWS over IPv6 and ECS (170.2), Alibaba, Azure wire server.
const METADATA_HOSTS = new Set([
  "169.254.169.254",
  "169.254.170.2",
  "169.254.170.23",
  "100.100.100.200",
  "168.63.129.16",
  "192.0.0.192",
  "fd00:ec2::254",
  "fd00:ec2::23",
  "fd20:ce::254",
  "metadata.google.internal",
  "metadata.goog",
  "metadata",
  "instance-data",
  "instance-data.ec2.internal",
]);

/** The host of a URL, of `host:port` or of a bare name; empty if it holds none. */
export function hostOf(address: string): string {
  const [, scheme, rest = ""] = /^([a-z][a-z0-9+.-]*:\/\/)?(.*)$/is.exec(address.trim()) ?? [];
  const authority = rest.split(/[/?#\\]/, 1)[0] ?? "";
  const host = authority.slice(authority.lastIndexOf("@") + 1);
  const bracketed = /^\[([^\]]*)\]/.exec(host);
  if (bracketed) return bracketed[1] ?? "";
  if (!scheme && (host.match(/:/g)?.length ?? 0) > 1) return host;
  return host.replace(/:[^:]*$/, "").replace(/\.$/, "").toLowerCase();
}

/** What kind of host the name or address is, in whichever spelling: decimal, octal, hexadecimal, short, IPv6. */
export function hostPlace(host: string): HostPlace {
  const plain = canonicalHost(host.toLowerCase());
  if (METADATA_HOSTS.has(withoutMarks(plain))) return "metadata";
  // Wildcard name services that resolve to the address inside the name.
  if (/^(?:.*[.-])?169[.-]254[.-]169[.-]254(?:[.-].*)?$/.test(plain)) return "metadata";
  if (plain === "localhost" || plain.endsWith(".localhost") || plain === "::1" || plain === "0.0.0.0") return "local";
  if (/^127\./.test(plain)) return "local";
  return PRIVATE.test(plain) ? "private" : "external";
}

function canonicalHost(host: string): string {
  if (isUnresolved(host)) return host;
  if (host.includes(":")) {
    const url = `http://[${host.replace(/%.*$/s, "")}]/`;
    const v6 = URL.canParse(url) ? new URL(url).hostname.slice(1, -1) : host;
    const mapped = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(v6);
    if (!mapped) return v6;
    const [high, low] = [parseInt(mapped[1] ?? "", 16), parseInt(mapped[2] ?? "", 16)];
    return `${high >> 8}.${high & 255}.${low >> 8}.${low & 255}`;
  }
  // The URL standard reads IPv4 as inet_aton does: 2852039166, 0xa9fea9fe, 0251.0376.0251.0376, 169.254.43518.
  if (!/^(?:0x[0-9a-f]*|\d+)(?:\.(?:0x[0-9a-f]*|\d+)){0,3}$/.test(host)) return host;
  const url = `http://${host}/`;
  return URL.canParse(url) ? new URL(url).hostname : host;
}
