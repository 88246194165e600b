import { assertEquals } from "@std/assert";
import { isInternal, isIpv6 } from "../../lib/detect/ip_address.ts";

const addresses: readonly (readonly [string, boolean])[] = [
  ["8.8.8.8", false],
  ["172.15.0.1", false],
  ["172.16.0.1", true],
  ["100.64.0.1", true],
  ["203.0.113.9", true],
  ["239.1.1.1", true],
  ["0.0.0.0", true],
  ["::1", true],
  ["fe80::1", true],
  ["fd12:3456::1", true],
  ["2001:db8::1", true],
  ["2a00:1450::1", false],
  ["::ffff:10.0.0.1", true],
];

for (const [address, internal] of addresses) {
  Deno.test(`isInternal() says ${internal} for ${address}`, () => assertEquals(isInternal(address), internal));
}

for (const text of ["::1", "1::", "1:2:3:4:5:6:7:8", "64:ff9b::1.2.3.4"]) {
  Deno.test(`isIpv6() takes ${text}`, () => assertEquals(isIpv6(text), true));
}

for (const text of ["::", "a::b", "1:2:3", "1::2::3", "1:2:3:4:5:6:7:8:9", ":1:2"]) {
  Deno.test(`isIpv6() refuses ${text}`, () => assertEquals(isIpv6(text), false));
}
