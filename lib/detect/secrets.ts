/** Credentials whose form proves what they are. Samples are generated: see `fake()`. */
import type { Detector } from "./detector.ts";
import { ALPHABET, fake } from "./fake.ts";
import { isReal } from "./placeholder.ts";

// Between a name and its value: quotes, brackets, an assignment or white space.
const ASSIGNED = "[\\s\"'`\\]]{0,6}(?::=|=>|[:=,]|\\s)[\\s\"'`]{0,6}";

const DIGITS = "0123456789";
const DASHES = "-".repeat(5);

/** A private key block as `openssl` or `gpg` writes it, with a body that is no key. */
function pem(label: string, body: string = fake("MII", 61, ALPHABET.base64), newline = "\n"): string {
  return [`${DASHES}BEGIN ${label}${DASHES}`, body, `${DASHES}END ${label}${DASHES}`].join(newline);
}

/** Sixteen characters of base64 in a row: what documentation writes instead of a key has none. */
function hasKeyMaterial(block: string): boolean {
  const [, body = ""] = block.split(/KEY(?: BLOCK)? ?-{4,5}/);
  return /[A-Za-z0-9+/]{16}/.test(body) && !/your|example|placeholder/i.test(body);
}

/** Whether the part before the first dot is a JOSE header: JSON that names an algorithm. */
function isJwt(token: string): boolean {
  try {
    const header: unknown = JSON.parse(atob(token.slice(0, token.indexOf(".")).replace(/-/g, "+").replace(/_/g, "/")));
    return typeof header === "object" && header !== null && "alg" in header;
  } catch {
    // Neither base64 nor JSON: not a token.
    return false;
  }
}

/** A token that names its algorithm, signed by nobody. */
function jwt(payload = '{"sub":"1234567890"}'): string {
  const parts = [btoa('{"alg":"HS256","typ":"JWT"}'), btoa(payload), fake("", 43)];
  return parts.join(".").replaceAll("=", "");
}

// What a service is installed with, by its own name for both, and reached from the same machine alone.
const LOCAL_DEFAULT =
  "(postgres|guest|root|admin|test|mysql|mariadb|rabbitmq|mongo(?:db)?|redis|minio(?:admin)?|neo4j|elastic|sa|oracle|rabbit):\\1@" +
  "(?:localhost|127(?:\\.\\d{1,3}){3}|0\\.0\\.0\\.0|\\[::1]|host\\.docker\\.internal)(?![\\w.-])";

export const secrets = [
  {
    type: "aws_access_key_id",
    pattern: /(?<![A-Za-z0-9])(?:AKIA|ASIA|ABIA|ACCA|A3T[A-Z0-9])[A-Z0-9]{16}(?![A-Za-z0-9])/,
    keywords: ["akia", "asia", "abia", "acca", "a3t"],
    leads: true,
    validate: isReal,
    examples: () => ({
      hits: [fake("AKIA", 16, ALPHABET.base32), `AWS_ACCESS_KEY_ID=${fake("ASIA", 16, ALPHABET.base32)}`],
      misses: [
        "AKIAIOSFODNN7EXAMPLE",
        "AKIAXXXXXXXXXXXXXXXX",
        fake("AKIA", 15, ALPHABET.base32),
        "MALAKIAISNOTAKEYBUTAWORD",
      ],
    }),
  },
  {
    type: "aws_secret_access_key",
    pattern: new RegExp(
      "(?:(?<=(?<![a-z0-9])aws[\\w.-]{0,20})secret[\\w.-]{0,20}|(?<![a-z0-9])secret[_-]?(?:access[_-]?)?key)" +
        `${ASSIGNED}(?<value>[a-z0-9/+]{40})(?![\\w/+=])`,
      "i",
    ),
    keywords: ["secret"],
    leads: true,
    // Forty hexadecimal digits are a commit.
    validate: (value) => isReal(value) && !/^[0-9a-f]{40}$/.test(value),
    examples: () => ({
      hits: [
        `aws_secret_access_key = ${fake("", 40, ALPHABET.base64)}`,
        `"SecretAccessKey": "${fake("", 40, ALPHABET.base64)}"`,
        `export AWS_SECRET_ACCESS_KEY=${fake("w", 39)}`,
        `aws configure set aws_secret_access_key ${fake("J", 39)}`,
        `{\\"secretAccessKey\\":\\"${fake("K", 39)}\\"}`,
      ],
      misses: [
        "aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
        `secret_key: ${fake("", 40, ALPHABET.hex)}`,
        `commit ${fake("", 40)}`,
        `aws_secret_access_key = ${fake("", 64)}`,
        "AWS_SECRET_ACCESS_KEY=${SECRET}",
      ],
    }),
  },
  {
    type: "github_token",
    // A narrow column breaks a line where it is full: such a token is known by its length.
    pattern:
      /(?<![A-Za-z0-9])(?:gh[opusr]_[A-Za-z0-9]{36,255}|github_pat_\w{36,255}|gh[opusr]_(?=[A-Za-z0-9]{16,35}\r?\n)(?:(?:\r?\n[ \t]{0,16})?[A-Za-z0-9]){36})(?!\w)/,
    keywords: ["ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_"],
    leads: true,
    validate: isReal,
    examples: () => ({
      hits: [
        fake("ghp_", 36),
        `GITHUB_TOKEN=${fake("gho_", 36)}`,
        `https://x-access-token:${fake("ghs_", 36)}@github.com/example/project`,
        `${fake("github_pat_", 22)}_${fake("", 59)}`,
        fake("ghp_", 36).replace(/^.{20}/, "$&\n"),
        `  ${fake("ghu_", 36).replace(/.{20}(?=.)/g, "$&\r\n  ")}`,
      ],
      misses: [
        fake("ghp_", 35),
        `${fake("ghp_", 20)}\nmore text`,
        `${fake("ghp_", 20)}\n${fake("", 20)}`,
        "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
        fake("xghp_", 36),
        "ghp_${TOKEN}",
      ],
    }),
  },
  {
    // The whole block, to its end line; of a block that is cut off, the lines of the key.
    type: "private_key",
    pattern: new RegExp(
      "-{4,5} ?BEGIN (?:[A-Z0-9 ]{1,30} )?PRIVATE KEY(?: BLOCK)? ?-{4,5}" +
        "(?:[^-]{0,16384}(?:-(?!---)[^-]{0,4096}){0,64}-{4,5} ?END [A-Z0-9 ]{0,40}KEY(?: BLOCK)? ?-{4,5}|" +
        "\\s{0,16}[A-Za-z0-9+/=]{16,2048}(?:\\s{1,16}[A-Za-z0-9+/=]{16,2048}){0,255}(?![A-Za-z0-9+/=]))",
    ),
    keywords: ["-----begin", "----begin", "---- begin"],
    leads: true,
    validate: hasKeyMaterial,
    examples: () => ({
      hits: [
        pem("RSA PRIVATE KEY"),
        pem("OPENSSH PRIVATE KEY"),
        pem("EC PRIVATE KEY"),
        pem("DSA PRIVATE KEY"),
        pem("PRIVATE KEY", undefined, "\\n"),
        pem("ENCRYPTED PRIVATE KEY"),
        pem("PGP PRIVATE KEY BLOCK", `Version: GnuPG v2\n\n${fake("lQ", 62, ALPHABET.base64)}\n=abcd`),
        pem(
          "RSA PRIVATE KEY",
          `Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00FF\n\n${fake("", 64, ALPHABET.base64)}`,
        ),
        pem("RSA PRIVATE KEY").split("\n").slice(0, 2).join("\n"),
      ],
      misses: [
        pem("PUBLIC KEY"),
        pem("CERTIFICATE"),
        pem("PRIVATE KEY", "..."),
        pem("PRIVATE KEY", "<your key here>"),
        `grep -r "${DASHES}BEGIN RSA PRIVATE KEY${DASHES}" .`,
      ],
    }),
  },
  {
    type: "slack_token",
    pattern: /(?<![A-Za-z0-9])(?:xox[abceoprs]-(?:\d-)?[A-Za-z0-9-]{20,250}|xapp-\d-[A-Za-z0-9-]{20,250})(?![\w-])/,
    keywords: ["xox", "xapp-"],
    leads: true,
    validate: isReal,
    examples: () => ({
      hits: [
        [fake("xoxb-", 12, DIGITS), fake("", 12, DIGITS), fake("", 24)].join("-"),
        `${fake("xapp-1-A", 10, DIGITS)}-${fake("", 64, ALPHABET.hex)}`,
      ],
      misses: ["xoxb-xxxxxxxxxxxx-xxxxxxxxxxxx-xxxxxxxxxxxxxxxxxxxxxxxx", "xoxb-short", "foxox-trot"],
    }),
  },
  {
    type: "slack_webhook",
    pattern:
      /hooks\.slack\.com\/(?:services|workflows)\/(?<value>[A-Z][A-Z0-9]{7,12}\/[A-Z0-9]{8,12}\/[A-Za-z0-9]{20,44})(?!\w)/,
    keywords: ["hooks.slack.com"],
    leads: true,
    validate: isReal,
    examples: () => ({
      hits: [
        `https://hooks.slack.com/services/T0ABCDEF1/B0ABCDEF1/${fake("", 24)}`,
        `curl https://hooks.slack.com/services/T0123ABCD/B0123ABCD/${fake("w", 23)} -d {}`,
      ],
      misses: ["https://hooks.slack.com/services/T00/B00/XXX", "https://hooks.slack.com/services/"],
    }),
  },
  {
    type: "stripe_key",
    pattern: /(?<![A-Za-z0-9])(?:[sr]k_(?:live|test)_[A-Za-z0-9]{16,247}|whsec_[A-Za-z0-9+/]{32,64})(?![A-Za-z0-9])/,
    keywords: ["sk_live_", "sk_test_", "rk_live_", "rk_test_", "whsec_"],
    leads: true,
    validate: isReal,
    examples: () => ({
      hits: [fake("sk_live_", 24), fake("rk_test_", 99), fake("whsec_", 32)],
      misses: [fake("pk_live_", 24), "sk_test_...", fake("task_live_", 24)],
    }),
  },
  {
    type: "google_api_key",
    pattern: /(?<![A-Za-z0-9])AIza[\w-]{35}(?![\w-])/,
    keywords: ["aiza"],
    leads: true,
    validate: isReal,
    examples: () => ({
      hits: [fake("AIza", 35), `key=${fake("AIzaSy", 33)}&q=1`],
      misses: [fake("AIza", 34), "AIzaXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX", fake("xAIza", 35)],
    }),
  },
  {
    type: "google_oauth_secret",
    pattern: /(?<![A-Za-z0-9])(?:GOCSPX-[\w-]{28}|ya29\.[\w-]{20,400}|1\/\/0[\w-]{40,120})(?![\w-])/,
    keywords: ["gocspx-", "ya29.", "1//0"],
    leads: true,
    validate: isReal,
    examples: () => ({
      hits: [fake("GOCSPX-", 28), fake("ya29.a0", 120)],
      misses: [fake("GOCSPX-", 20), "ya29.…", "1//03 of the whole"],
    }),
  },
  {
    type: "openai_key",
    pattern:
      /(?<![A-Za-z0-9])sk-(?:(?:proj|svcacct|admin|None)-[\w-]{20,250}|[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}|[A-Za-z0-9]{48})(?![\w-])/,
    keywords: ["sk-"],
    leads: true,
    validate: isReal,
    examples: () => ({
      hits: [
        fake("sk-", 48),
        fake("sk-proj-", 156),
        `${fake("sk-", 20)}T3BlbkFJ${fake("", 20)}`,
        fake("sk-svcacct-", 40),
      ],
      misses: ["sk-your-key-here", "sk-proj-xxxxxxxxxxxxxxxxxxxxxxxxxxxx", "task-" + fake("", 48), "sk-learn"],
    }),
  },
  {
    type: "anthropic_key",
    pattern: /(?<![A-Za-z0-9])sk-ant-[a-z0-9]{2,10}-[\w-]{20,250}(?![\w-])/,
    keywords: ["sk-ant-"],
    leads: true,
    validate: isReal,
    examples: () => ({
      hits: [fake("sk-ant-api03-", 95, ALPHABET.base64url), `ANTHROPIC_API_KEY=${fake("sk-ant-admin01-", 93)}`],
      misses: ["sk-ant-api03-...", "sk-ant-your-key", "risk-ant-hill"],
    }),
  },
  {
    type: "npm_token",
    pattern:
      /(?<![A-Za-z0-9])npm_(?:[A-Za-z0-9]{36}|(?=[A-Za-z0-9]{16,35}\r?\n)(?:(?:\r?\n[ \t]{0,16})?[A-Za-z0-9]){36})(?!\w)/,
    keywords: ["npm_"],
    leads: true,
    validate: isReal,
    examples: () => ({
      hits: [
        fake("npm_", 36),
        `//registry.npmjs.org/:_authToken=${fake("npm_", 36)}`,
        fake("npm_", 36).replace(/^.{20}/, "$&\n"),
      ],
      misses: ["npm_config_registry", fake("npm_", 20), "npm_lifecycle_event=test"],
    }),
  },
  {
    type: "pypi_token",
    pattern: /(?<![A-Za-z0-9])pypi-A[\w-]{50,500}(?![\w-])/,
    keywords: ["pypi-a"],
    leads: true,
    validate: isReal,
    examples: () => ({
      hits: [fake("pypi-AgEIcHlwaS5vcmc", 70, ALPHABET.base64url), `password = ${fake("pypi-AgENdGVzdC5weXBp", 80)}`],
      misses: ["pypi-attestations", "pypi-AgE"],
    }),
  },
  {
    type: "gitlab_token",
    pattern:
      /(?<![A-Za-z0-9])(?:gl(?:pat|dt|rt|ptt|ft|soat|cbt|agent|imt|oas|rtr|ffct)-|GR1348941)[\w-]{20,64}(?:\.[\w-]{2,30}){0,3}(?![\w-])/,
    keywords: [
      "glpat-",
      "gldt-",
      "glrt-",
      "glptt-",
      "glft-",
      "glsoat-",
      "glcbt-",
      "glagent-",
      "glimt-",
      "gloas-",
      "glrtr-",
      "glffct-",
      "gr1348941",
    ],
    leads: true,
    validate: isReal,
    examples: () => ({
      hits: [fake("glpat-", 20), fake("GR1348941", 20), fake("glptt-", 40, ALPHABET.hex)],
      misses: ["glpat-xxxxxxxxxxxxxxxxxxxx", fake("glpat-", 12), "glrt-short"],
    }),
  },
  {
    type: "jwt",
    pattern: /(?<![\w.-])eyJ[\w-]{10,2048}\.eyJ[\w-]{4,8192}\.[\w-]{16,1024}(?![\w-])/,
    keywords: ["eyj"],
    leads: true,
    validate: (token) => isReal(token) && isJwt(token),
    examples: () => ({
      hits: [jwt(), `Cookie: session=${jwt()}; Path=/`],
      misses: [
        "eyJhbGciOiJIUzI1NiJ9",
        "eyJxxxxxxxxxxxx.eyJxxxxxx.xxxxxxxxxxxxxxxxxxxx",
        jwt().split(".").slice(0, 2).join("."),
        jwt('{"sub":"1234567890","name":"John Doe","admin":true}'),
        `Authorization: Bearer ${jwt('{"sub":"1234567890","name":"John Doe","iat":1516239022}')}`,
      ],
    }),
  },
  {
    type: "authorization_header",
    pattern:
      /(?<![a-z])(?:proxy-)?authorization[\s"']{0,4}[:=,][\s"']{0,4}(?:bearer|basic|token|negotiate)\s{1,2}(?<value>[\w+/.~-]{16,4096}={0,2})/i,
    keywords: ["authorization"],
    leads: true,
    validate: isReal,
    examples: () => ({
      hits: [`curl -H 'Authorization: Bearer ${fake("", 40)}'`, `authorization: basic ${btoa("app:" + fake("", 20))}`],
      misses: ["Authorization: Bearer $TOKEN", "Authorization: Bearer <token>", "authorization: bearer authentication"],
    }),
  },
  {
    type: "sendgrid_key",
    pattern: /(?<![A-Za-z0-9])SG\.[\w-]{22}\.[\w-]{43}(?![\w-])/,
    keywords: ["sg."],
    leads: true,
    validate: isReal,
    examples: () => ({
      hits: [
        `${fake("SG.", 22)}.${fake("", 43)}`,
        `SENDGRID_API_KEY=${fake("SG.", 22)}.${fake("k", 42)}`,
        // A short word may stand in it by chance.
        `SG.${fake("", 9)}4my-${fake("", 9)}.${fake("", 43)}`,
      ],
      misses: ["SG.example.com", `${fake("SG.", 22)}.${fake("", 20)}`],
    }),
  },
  {
    type: "twilio_key",
    pattern: /(?<![A-Za-z0-9])SK[0-9a-f]{32}(?![A-Za-z0-9])/,
    keywords: ["sk"],
    leads: true,
    validate: isReal,
    examples: () => ({
      hits: [fake("SK", 32, ALPHABET.hex), `TWILIO_API_KEY=${fake("SK", 32, ALPHABET.hex)}`],
      misses: [fake("SK", 31, ALPHABET.hex), fake("DISK", 32, ALPHABET.hex), "SK" + "0".repeat(32)],
    }),
  },
  {
    // postgres://user:password@host and its like: the password alone is masked.
    type: "connection_password",
    pattern: new RegExp(
      `(?<=(?<![a-z0-9+.-])[a-z][a-z0-9+.-]{1,30})://(?!${LOCAL_DEFAULT})[^\\s:@/"'\`<>]{0,100}:(?<value>[^\\s@/"'\`<>]{4,200})@(?=[\\w.[-])`,
      "i",
    ),
    keywords: ["://"],
    leads: true,
    validate: isReal,
    examples: () => ({
      hits: [
        `postgres://app:${fake("", 12)}@db.example.com:5432/prod`,
        `DATABASE_URL=mysql://root:${fake("p", 8)}@127.0.0.1/shop`,
        `redis://:${fake("", 16)}@cache:6379`,
        `https://bob:${fake("s", 9)}@example.com/repository.git`,
        "postgres://postgres:postgres@db.example.com/shop",
        "amqp://guest:guest@localhost.example.com/",
        `postgres://postgres:${fake("postgres", 3)}@localhost/shop`,
      ],
      misses: [
        "postgres://app:${DB_PASSWORD}@db.example.com/prod",
        "postgres://user:password@localhost/db",
        "postgres://app:<password>@db",
        "http://localhost:8080/@vite/client",
        "https://example.com:443/users/@me",
        "redis://cache:6379",
        "postgres://postgres:postgres@localhost:5432/shop_test",
        "amqp://guest:guest@127.0.0.1:5672/",
        "mongodb://root:root@[::1]/admin?authSource=admin",
      ],
    }),
  },
] as const satisfies readonly Detector[];
