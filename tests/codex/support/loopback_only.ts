/**
 * Inside a fresh network namespace: a loopback interface, no route to anywhere else, and the kernel's own count of
 * those who tried. Linux only; `unshare --map-root-user --net` makes the namespace.
 */

/** Switches the loopback interface on; in a fresh namespace it is off, and bare systems have no `ip` to do it. */
export function switchLoopbackOn(): void {
  const libc = Deno.dlopen("libc.so.6", {
    socket: { parameters: ["i32", "i32", "i32"], result: "i32" },
    ioctl: { parameters: ["i32", "u64", "buffer"], result: "i32" },
    close: { parameters: ["i32"], result: "i32" },
  });
  const [AF_INET, SOCK_DGRAM, SIOCSIFFLAGS, IFF_UP] = [2, 2, 0x8914n, 1];
  // struct ifreq: the name in 16 bytes, then the flags.
  const request = new Uint8Array(40);
  request.set(new TextEncoder().encode("lo"));
  new DataView(request.buffer).setInt16(16, IFF_UP, true);
  const socket = libc.symbols.socket(AF_INET, SOCK_DGRAM, 0);
  const result = libc.symbols.ioctl(socket, SIOCSIFFLAGS, request);
  libc.symbols.close(socket);
  libc.close();
  if (result !== 0) throw new Error("Cannot switch the loopback interface on: the namespace is not ours");
}

/**
 * How often somebody in this namespace has tried to reach another host so far: packets and connections that had no
 * route, and datagrams, which only name resolution would send.
 */
export function attemptsToLeave(): number {
  const ipv4 = pairs(Deno.readTextFileSync("/proc/self/net/snmp"));
  const ipv6 = new Map(
    Deno.readTextFileSync("/proc/self/net/snmp6").trim().split("\n").map((line) =>
      line.split(/\s+/) as [string, string]
    ),
  );
  const counters = [
    ipv4.get("Ip.OutNoRoutes"),
    ipv4.get("Udp.OutDatagrams"),
    ipv6.get("Ip6OutNoRoutes"),
    ipv6.get("Udp6OutDatagrams"),
  ];
  return counters.reduce((sum, counter) => sum + Number(counter), 0);
}

/** The counters of `/proc/net/snmp`, where a line of names precedes each line of numbers. */
function pairs(table: string): Map<string, string> {
  const lines = table.trim().split("\n").map((line) => line.split(" "));
  const entries = lines.flatMap(([protocol, ...names], row) =>
    row % 2 === 0
      ? names.map((name, column) => [`${protocol!.slice(0, -1)}.${name}`, lines[row + 1]![column + 1]!])
      : []
  );
  return new Map(entries as [string, string][]);
}
