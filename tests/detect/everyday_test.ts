/** What tools print all day must not be taken for anything sensitive. */
import { assertEquals } from "@std/assert";
import { allDetectors } from "../../lib/detect/catalog.ts";
import { ALPHABET, fake, fakeUuid } from "../../lib/detect/fake.ts";
import { findingsIn } from "../../lib/detect/scan.ts";

const hex = (length: number, name = "") => fake(name, length + name.length, ALPHABET.hex).slice(-length);

const everyday: Record<string, string> = {
  "git log": `commit ${hex(40)}\nMerge: ${hex(7)} ${hex(7, "b")}\nAuthor: Ada Lovelace <noreply@github.com>\n` +
    "Date:   Tue Nov 5 10:31:07 2024 +0100\n\n    fix(parser): read 123-45 as a range (#4521)",
  "git remote":
    "origin\tgit@github.com:example/project.git (fetch)\norigin\tssh://git@gitlab.com/example/project (push)",
  "git diff":
    `index ${hex(7)}..${
      hex(7, "b")
    } 100644\n--- a/lib/token.ts\n+++ b/lib/token.ts\n@@ -12,7 +12,9 @@ export class Token {\n` +
    "-const secret = Deno.env.get('SECRET');\n+const secretKey = readSecretKey(path);",
  "npm ls":
    "shop@1.4.2 /home/dev/shop\n├─┬ @scope/core@2.0.0-beta.3\n│ └── left-pad@1.3.0\n└── typescript@5.9.2-dev.20240229",
  "package-lock.json":
    `"node_modules/a": {"version": "1.0.0", "resolved": "https://registry.npmjs.org/a/-/a-1.0.0.tgz", "integrity": "sha512-${
      fake("", 86, ALPHABET.base64)
    }=="}`,
  "yarn.lock":
    `"@babel/core@^7.0.0":\n  version "7.1.2"\n  resolved "https://registry.yarnpkg.com/core/-/core-7.1.2.tgz#${
      hex(40)
    }"`,
  "Cargo.lock":
    `name = "serde"\nversion = "1.0.200"\nsource = "registry+https://github.com/rust-lang/crates.io-index"\nchecksum = "${
      hex(64)
    }"`,
  "go.sum": `golang.org/x/net v0.1.0/go.mod h1:${fake("", 43, ALPHABET.base64)}=`,
  "sha256sum": `${hex(64)}  dist/app.tar.gz\n${hex(40)}  dist/app.zip\n${hex(32)} *dist/app.exe`,
  "UUIDs": ["a", "b", "c", "d"].map(fakeUuid).join("\n") + "\n00000000-1111-2222-3333-444444444444",
  "docker ps": `CONTAINER ID   IMAGE         STATUS        PORTS                    NAMES\n${
    hex(12)
  }   postgres:16   Up 3 hours    0.0.0.0:5432->5432/tcp   db`,
  "docker pull": `Digest: sha256:${hex(64)}\nStatus: Downloaded newer image for registry.example.com/app@sha256:${
    hex(64, "b")
  }`,
  "kubectl":
    "NAME                     READY   STATUS    RESTARTS   AGE\nweb-7d4b9c6f5d-x2x8k   1/1     Running   0          4d12h",
  "timestamps":
    "2024-11-05T10:31:07.123456Z 1730802667 1730802667123 1730802667123456 1730802667123456789 20241105103107",
  "trace ids":
    '{"trace_id":"4012888888881881","span_id":4111111111111111,"dd.trace_id":"4917484589897107000","request_id":5555555555554444}',
  "ls":
    "-rw-r--r--  1 dev  staff    4096 Nov  5 10:31 icon@2x.png\n-rw-r--r--  1 dev  staff  123456 Nov  5 10:31 icon@3x.png",
  "ps": "dev   4096  0.3  1.2 4111111 55555 ?  Ssl  Nov05  12:34 /usr/bin/node server.js --port=8080",
  "systemctl":
    "getty@tty1.service    loaded active running Getty on tty1\nuser@1000.service loaded active running User Manager",
  "wc": "  123    45  6789 README.md\n  120  1234 56789 total",
  "xxd":
    "00000000: 3132 3334 3536 3738 3930 4111 1111 1111  1234567890A.....\n00000010: 5555 5555 5555 4444                      UUUUUUDD",
  "numbers": "0.4111111111111111 3.5555555555555544e+20 -4012888888881881.5 0x4111111111111111 #4111111111111111f",
  "benchmarks": "parse 912.701234 ms\nstore 950.881234 ms\n998.553802,987.654321,911 702345\n12.5 956.781234 0.25",
  "numbers of rows": "   ref            | parent           | score\n------------------+------------------+--------\n" +
    Array.from({ length: 40 }, (_, row) => ` ${4539148803436460 + row * 7919} | ${2951413 + row * 104729} | 0.${row}`)
      .join("\n"),
  "collected garbage": "[PSYoungGen: 13017285K->1301728K(16777216K)] 98765432K->184160828K(201326592K), 0.0123 secs",
  "moments of a profiler": Array.from({ length: 40 }, (_, row) => `${1721990510727706 + row * 10007} enter`).join("\n"),
  "a table of numbers": "3895 4111 4222 4333 4444 4555\n4600 4711 4822 4933 5044 5155\n5200 5311 5422 5533 5644 5755",
  "code":
    "const total = rows @ matrix.shape; if (user.email.includes('@')) return `${user}@${host}`; // @deprecated since 2.0.0",
  "environment":
    "PATH=/usr/local/bin:/usr/bin\nAWS_REGION=eu-west-1\nGITHUB_TOKEN=${{ secrets.GITHUB_TOKEN }}\nAPI_KEY=<your-api-key>",
  "addresses":
    "http://localhost:8080/@vite/client postgres://db.example.com:5432/shop https://example.com/a?b=c:d@e redis://cache:6379/0",
  "ssh": "ssh -i key.pem deploy@build.example.com uptime\nscp app.tgz deploy@build.example.com:/srv/www",
  "certificate": `-----BEGIN CERTIFICATE-----\n${fake("MII", 61, ALPHABET.base64)}\n-----END CERTIFICATE-----`,
  "base64 image": `<img src="data:image/png;base64,iVBORw0KGgo${fake("", 400, ALPHABET.base64)}=">`,
};

// Only noted, never masked: tools print them all day.
const NOTED = new Set(["internal_ip_address", "ip_address"]);

for (const [what, text] of Object.entries(everyday)) {
  Deno.test(`findingsIn() finds nothing in ${what}`, () => {
    const masked = (given: string) =>
      findingsIn(given, allDetectors).filter(({ type }) => !NOTED.has(type))
        .map(({ type, start, end }) => `${type}: ${given.slice(start, end)}`);
    assertEquals(masked(text), []);
    // The same as a tool that answers in JSON would print it.
    assertEquals(masked(JSON.stringify({ output: text })), []);
  });
}
