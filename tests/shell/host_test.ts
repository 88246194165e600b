import { assertEquals } from "@std/assert";
import { hostOf, hostPlace } from "../../lib/shell/host.ts";

const HOSTS: readonly (readonly [string, string])[] = [
  ["https://ada@example.com:8443/a?b", "example.com"],
  ["example.com/x", "example.com"],
  ["example.com:80", "example.com"],
  ["http://[fd00:ec2::254]:80/", "fd00:ec2::254"],
  ["fd00:ec2::254", "fd00:ec2::254"],
  ["HTTP://Example.COM.", "example.com"],
];

for (const [address, host] of HOSTS) {
  Deno.test(`hostOf() finds ${host} in ${address}`, () => assertEquals(hostOf(address), host));
}

const PLACES: readonly (readonly [string, string])[] = [
  ["169.254.169.254", "metadata"],
  ["2852039166", "metadata"],
  ["0xa9fea9fe", "metadata"],
  ["0251.0376.0251.0376", "metadata"],
  ["169.254.43518", "metadata"],
  ["::ffff:169.254.169.254", "metadata"],
  ["::ffff:a9fe:a9fe", "metadata"],
  ["fd00:0ec2:0:0:0:0:0:0254", "metadata"],
  ["metadata.google.internal", "metadata"],
  ["169.254.169.254.nip.io", "metadata"],
  ["localhost", "local"],
  ["127.1", "local"],
  ["::1", "local"],
  ["169.254.169.253", "private"],
  ["10.0.0.5", "private"],
  ["fd12:3456::1", "private"],
  ["example.com", "external"],
];

for (const [host, place] of PLACES) {
  Deno.test(`hostPlace() takes ${host} for ${place}`, () => assertEquals(hostPlace(host), place));
}
