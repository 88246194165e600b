/** Addresses that are not what they look like, and ways in from outside. */
import { all, any, command, effect } from "../condition.ts";
import type { Policy } from "../policy.ts";
import { HIGH } from "./dangerous.ts";

// Names that resolve to the address written inside of them.
const WILDCARD_NAMES = String
  .raw`(?:nip\.io|sslip\.io|xip\.io|localtest\.me|lvh\.me|vcap\.me|lacolhost\.com|rbndr\.us|1u\.ms)`;

/** The policies. */
export const network: readonly Policy[] = [
  {
    ...HIGH,
    id: "sys_dangerous_disguised_address",
    title: "An address that hides where it leads",
    why:
      "Nobody writes an address as one number or a name with an address in it unless a filter is to miss it; write it plainly",
    when: any(
      effect("reach", {
        hosts: ["local", "private"],
        text:
          /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:[^/@]*@)?(?:0x[0-9a-f]+|0[0-7]+\.|\d{6,}(?:[:/?#]|$)|(?:\d+|0x[0-9a-f]+)(?:\.0x[0-9a-f]+)+|\[::ffff:)/i,
      }),
      effect("reach", {
        text: new RegExp(
          String
            .raw`^(?:[a-z]+:\/\/)?(?:[^/@]{0,200}@)?[\w.-]{0,200}\b(?:127|10|192[.-]168|169[.-]254|172[.-](?:1[6-9]|2\d|3[01])|0x7f|7f0000|a9fea9fe)[\w.-]{0,100}\.${WILDCARD_NAMES}(?:[:/?#]|$)`,
          "i",
        ),
      }),
      effect("reach", { text: /^(?:gopher|dict|tftp|ldap|jar|netdoc):\/\//i }),
      effect("reach", {
        text:
          /[?&](?:url|uri|next|redirect\w*|dest\w*|target|return\w*|continue)=(?:https?(?::|%3a)(?:\/\/|%2f%2f))?(?:169\.254\.169\.254|127\.\d|localhost|0x7f|2130706433|2852039166|metadata\.google|\[)/i,
      }),
    ),
    hits: [
      "curl http://2130706433:8080/",
      "wget -qO- http://0x7f000001/admin",
      "curl http://10-0-0-5.nip.io/",
      "curl gopher://localhost:6379/_FLUSHALL",
      "curl 'https://example.com/go?url=http://169.254.169.254/latest'",
    ],
    misses: [
      "curl http://127.0.0.1:8080/health",
      "curl https://example.com/?next=/home",
      "curl http://192.168.1.20/status",
      "curl https://nip.io/",
    ],
  },
  {
    ...HIGH,
    action: "log",
    strictAction: "block",
    severity: "low",
    id: "sys_dangerous_internal_network",
    title: "Reaching into the internal network",
    why: "Services inside often trust whoever reaches them; make sure that the user means this machine",
    when: effect("reach", { hosts: ["private"] }),
    hits: ["curl http://10.1.2.3/admin", "wget http://192.168.0.1/", "curl 'http://[fd12:3456::1]/'"],
    misses: ["curl localhost:3000", "curl https://example.com", "curl http://127.0.0.1/"],
  },
  {
    ...HIGH,
    id: "sys_dangerous_lookalike_host",
    title: "A host whose name imitates another",
    why: "Letters of other alphabets look the same and lead to somebody else; type the name by hand, in plain letters",
    when: any(
      effect(["reach", "send"], {
        text:
          /^(?:[a-z]+:\/\/)?[^/\s]*(?:[a-z0-9][\u0370-\u03ff\u0400-\u052f\u0530-\u058f\uff01-\uff5e]|[\u0370-\u03ff\u0400-\u052f\u0530-\u058f\uff01-\uff5e][a-z0-9])/i,
      }),
      all(
        effect("reach", { text: /^(?:[a-z]+:\/\/)?(?:[^/\s]*\.)?xn--[a-z0-9-]+/i }),
        effect(["interpret", "write", "send"]),
        command(["curl", "wget", "git", "pip", "npm"]),
      ),
      effect("reach", {
        text:
          /^https?:\/\/(?:www\.)?(?:github|google|gitlab|pypi|npmjs|microsoft|amazon|apple|paypal|openai)\.(?:com|org)@/i,
      }),
    ),
    hits: [
      "curl https://g\u0456thub.com/tool.sh",
      "wget https://xn--gthub-n4a.com/tool",
      "curl https://github.com@203.0.113.5/x",
    ],
    misses: ["curl https://github.com/ada/tool", "curl https://münchen.example/", "curl https://пример.рф/"],
  },
  {
    ...HIGH,
    severity: "critical",
    id: "sys_dangerous_tunnel_login",
    title: "Opening this machine's logins or its whole network from outside",
    why: "Whoever is at the other end gets behind the firewall and may log in; let the user open the tunnel",
    when: any(
      command(["ssh", "autossh"], {
        options: ["R"],
        words: /:(?:22|3389|5900)(?:\s|$)|-\w*R\s*(?:[\w.*-]+:)?\d+(?:\s|$)/,
      }),
      command(["ngrok", "bore", "localtunnel", "lt"], { words: /\b(?:tcp|local)\s+(?:\S+:)?(?:22|3389|5900)(?:\s|$)/ }),
      command("chisel", { words: /^client\b.*\sR:/ }),
    ),
    hits: [
      "ssh -R 2222:localhost:22 host.example.com",
      "ssh -fNR 1080 host.example.com",
      "ngrok tcp 22",
      "chisel client 203.0.113.7:8080 R:socks",
    ],
    misses: ["ssh -R 80:localhost:3000 serveo.example", "ngrok http 3000", "ssh -L 2222:localhost:22 host.example.com"],
  },
  {
    ...HIGH,
    action: "warn",
    severity: "high",
    id: "sys_dangerous_tunnel",
    title: "Opening a way in from the internet",
    why: "Anybody who finds the address reaches this machine behind its firewall; let the user open the tunnel",
    when: any(
      command(["ngrok", "localtunnel", "lt", "bore", "chisel", "frpc", "pagekite", "telebit", "playit", "rathole"]),
      command("cloudflared", { words: /\b(?:tunnel|access)\b/ }),
      command("tailscale", { verb: /^(?:funnel|serve)\b/ }),
      command(["ssh", "autossh"], { options: ["R"] }),
      command("devtunnel", { words: /^host/ }),
      command("code", { words: /^tunnel\b/ }),
      command(["npx", "bunx"], { words: /(?:^|\s)(?:localtunnel|ngrok|untun)\b/ }),
    ),
    hits: [
      "ngrok http 3000",
      "ssh -R 80:localhost:3000 serveo.example",
      "cloudflared tunnel --url http://localhost:8080",
    ],
    misses: ["ssh -L 5432:db:5432 host.example.com", "cloudflared --version", "ssh host.example.com uptime"],
  },
  {
    ...HIGH,
    severity: "high",
    id: "sys_dangerous_file_server",
    title: "Serving a home folder, a system folder or keys",
    why: "Everybody in the network can read every file in it, keys included; serve the one folder that is meant",
    when: any(
      effect("serve", { places: ["root", "home", "credential", "governance"] }),
      effect("serve", {
        path:
          /^\/(?:etc|root|usr|var|proc|sys|boot|dev|home|Users)$|^\/(?:etc|proc|root)\/|^~\/\.(?!cache$|local$)[^/]+$/,
      }),
    ),
    hits: [
      "python3 -m http.server 8000 --directory ~",
      "npx serve /home/ada",
      "cd / && python3 -m http.server",
      "python3 -m http.server -d ~/.ssh",
      "php -S 0.0.0.0:8000 -t /",
      "ruby -run -e httpd / -p 8000",
      "busybox httpd -f -p 8080 -h /etc",
      "caddy file-server --root ~/.ssh",
      "rclone serve http ~",
    ],
    misses: [
      "python3 -m http.server 8000",
      "npx serve dist",
      "python3 -m http.server -d public",
      "cd docs && python3 -m http.server",
      "php -S localhost:8000 -t public",
      "caddy file-server --root ./dist",
    ],
  },
  {
    ...HIGH,
    severity: "critical",
    id: "sys_dangerous_miner",
    title: "Mining or attacking with this machine",
    why: "It uses the machine and its network against its owner or others; there is no safe form of it",
    when: any(
      command([
        "xmrig",
        "minerd",
        "cpuminer",
        "ethminer",
        "nbminer",
        "t-rex",
        "lolminer",
        "cgminer",
        "bfgminer",
        "xmr-stak",
      ]),
      effect(["reach", "send"], { text: /^stratum(?:\+(?:tcp|ssl|tls))?:\/\// }),
      command(["slowloris", "hping3"], { words: /--flood|slowloris/ }),
      command("mimikatz"),
    ),
    hits: [
      "xmrig -o pool.example.com:3333",
      "minerd -a sha256d",
      "sudo hping3 --flood 203.0.113.7",
    ],
    misses: ["hping3 -c 1 example.com", "echo xmrig", "ps aux | grep xmrig"],
  },
];
