/** Paths that climb out of where they should stay, and files that stand for a whole process. */
import { all, any, command, effect } from "../condition.ts";
import type { Policy } from "../policy.ts";
import { HIGH } from "./dangerous.ts";

/** The policies. */
export const traversal: readonly Policy[] = [
  {
    ...HIGH,
    id: "sys_dangerous_path_traversal",
    title: "A path that climbs to the system's files",
    why: "Steps up to /etc or /proc hide which file is meant; name the file by its whole path, or stay in the project",
    when: effect(["read", "write", "delete", "move"], {
      path: /^(?:\.\.\/){2,}(?:etc|proc|root|home|var\/(?:log|lib|run)|usr|sys|boot|dev|windows|Users)(?:\/|$)/i,
    }),
    hits: [
      "cat ../../../../etc/passwd",
      "cat ./a/../../../../../etc/hosts",
      "cp x ../../../root/.x",
      "less src/../../../../proc/version",
    ],
    misses: ["cat ../../README.md", "cat ../etc/app.conf", "cat /etc/hosts", "ls ../.."],
  },
  {
    ...HIGH,
    id: "sys_dangerous_path_traversal_encoded",
    title: "An address that climbs out of its folder",
    why: "Encoded steps up are made to get past a check; ask for the file by its own address",
    when: any(
      // Whoever tries this on a server of this machine tests it.
      effect(["reach", "send"], {
        hosts: ["external", "private", "metadata"],
        text:
          /(?:%2e%2e|%252e%252e|\.\.)(?:%2f|%5c|%252f|%c0%af)|(?:%2e%2e|%252e%252e)[\/\\]|\.\.;\/|(?:\/\.\.){2,}\/(?:etc|proc|windows)\//i,
      }),
      all(
        command("curl", { options: ["path-as-is"] }),
        effect(["reach", "send"], { hosts: ["external", "private", "metadata"] }),
      ),
      effect(["read", "write"], { path: /%2e%2e(?:%2f|\/)/i }),
    ),
    hits: [
      "curl 'http://shop.example.com/get?f=..%2f..%2fetc/passwd'",
      "curl --path-as-is http://shop.example.com/../../../etc/passwd",
      "wget http://shop.example.com/%2e%2e/%2e%2e/etc/hosts",
    ],
    misses: [
      "curl https://example.com/a/b",
      "curl 'https://example.com/?q=a%2fb'",
      "curl https://example.com/docs/../index.html",
      "curl 'http://localhost:8080/get?f=../../../../etc/hosts'",
      "curl --path-as-is http://127.0.0.1:8080/static/../../../etc/passwd",
    ],
  },
  {
    ...HIGH,
    severity: "critical",
    id: "sys_dangerous_process_memory",
    title: "Reading or changing another process from inside",
    why: "The memory of a process holds its passwords and keys; use the program's own logs and debugging options",
    when: any(
      effect(["read", "write"], {
        path:
          /^\/proc\/(?:\d+|self|\*|\uE000|1)\/(?:mem|maps|root\/.*|fd\/\d+|auxv|stack|syscall)$|^\/proc\/kcore$|^\/dev\/(?:k?mem|port)$/,
      }),
      command(["gcore", "procdump", "lsass", "pypykatz", "linpeas", "winpeas", "lazagne"]),
      command("gdb", { words: /(?:^|\s)(?:-p|--pid|attach)[= ]?\d/ }),
      command("gdb", {
        words: /(?:^|\s)(?:-p|--pid|attach)[= ]?\uE000.*(?:dump (?:binary )?(?:memory|value)|gcore|generate-core)/,
      }),
      command("strace", { words: /(?:^|\s)-\w*p[= ]?\d/ }),
      command("rundll32", { words: /comsvcs.*minidump/i }),
      command(["powershell", "pwsh"], { words: /MiniDumpWriteDump|Invoke-Mimikatz/i }),
    ),
    hits: [
      "gcore 1234",
      "cat /proc/1234/mem",
      "sudo strace -p 1234",
      "gdb -p 4242 -batch",
      "gdb -p $(pgrep ssh-agent) -batch -ex 'dump memory /tmp/m 0x0 0x1000'",
      "sudo gdb --pid=$(pidof gpg-agent) -ex generate-core-file",
    ],
    misses: [
      "cat /proc/cpuinfo",
      "strace ls",
      "gdb ./app",
      "gdb -p $(pidof shop) -batch -ex bt",
      "gdb ./app core -ex 'dump memory a.bin 0x0 0x10'",
      "cat /proc/meminfo",
    ],
  },
];
