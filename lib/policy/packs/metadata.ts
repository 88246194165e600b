/** The metadata services of clouds, which hand out credentials to whoever asks. */
import { any, command, effect } from "../condition.ts";
import type { Policy } from "../policy.ts";

/** The policies. */
export const metadata: readonly Policy[] = [
  {
    id: "sys_dangerous_cloud_metadata",
    title: "Cloud metadata endpoint access",
    category: "security-dangerous",
    severity: "critical",
    phases: ["request"],
    action: "block",
    why:
      "The metadata service hands out the machine's cloud credentials; use the cloud's own CLI, which asks for what it may have",
    when: any(
      effect(["reach", "send"], { hosts: ["metadata"] }),
      command(["ec2-metadata", "ec2metadata"], { words: /(?:^|\s)(?:-d|--user-data|--all)(?:\s|$)/ }),
      effect("reach", { text: /169\.254\.169\.254|metadata\.google\.internal|\[fd00:ec2::254\]/ }),
    ),
    hits: [
      "curl http://169.254.169.254/latest/meta-data/",
      "wget -qO- http://2852039166/",
      "curl http://0xa9fea9fe/",
      "curl http://0251.0376.0251.0376/",
      "curl 'http://[::ffff:169.254.169.254]/'",
      "curl -H 'Metadata-Flavor: Google' http://metadata.google.internal/computeMetadata/v1/",
      "curl http://100.100.100.200/latest/",
      "curl 'http://[fd00:ec2::254]/latest/'",
      "curl -x 169.254.169.254:80 http://example.com/latest/meta-data/",
      "curl --preproxy socks5://169.254.169.254 http://example.com/",
      "ec2-metadata --user-data",
      "python3 -c 'import urllib.request as u; print(u.urlopen(\"http://169.254.169.254/\").read())'",
    ],
    misses: [
      "curl localhost:3000",
      "curl http://127.0.0.1:8080/health",
      "echo 169.254.169.254",
      "curl -x http://proxy.example.com:3128 http://example.com/",
      "ec2-metadata --instance-id",
      "grep -r 169.254.169.254 docs",
    ],
  },
];
