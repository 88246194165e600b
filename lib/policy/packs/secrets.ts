/** Credentials in texts: masked in what tools return, warned about in what they are asked. */
import { ALPHABET, fake } from "../../detect/fake.ts";
import { proofOf } from "../../detect/proof.ts";
import type { Policy } from "../policy.ts";
import { vendorSecretPolicies } from "./secrets_vendors.ts";

const BOTH = { phases: ["request", "response"], action: "redact", requestAction: "warn" } as const;
const SECRET = { ...BOTH, category: "code-secrets" } as const;
const NAMED = { ...BOTH, category: "sensitive-data", severity: "high" } as const;
const HEADER = ["-----BEGIN RSA", "PRIVATE KEY-----"].join(" "); // in two parts, so that no scanner stops this file

/** The policies. */
export const secrets: readonly Policy[] = [
  {
    ...SECRET,
    id: "sys_code_aws_key",
    title: "AWS access key",
    severity: "critical",
    why: "The key gives access to a cloud account; use a profile or a role instead of the key itself",
    when: { kind: "detects", detectors: ["aws_access_key_id", "aws_secret_access_key"] },
    get hits() {
      return [
        `key ${fake("AKIA", 16, ALPHABET.base32)}`,
        `aws_secret_access_key = ${fake("", 40, ALPHABET.base64)}`,
      ] as const;
    },
    misses: ["AKIA is a prefix", "aws configure list"],
  },
  {
    ...SECRET,
    id: "sys_code_aws_secret",
    title: "AWS secret access key",
    severity: "critical",
    why: "The key signs requests to a cloud account; use a profile or a role instead of the key itself",
    when: { kind: "detects", detectors: ["aws_secret_access_key"] },
    get hits() {
      return proofOf("aws_secret_access_key").hits;
    },
    get misses() {
      return proofOf("aws_secret_access_key").misses;
    },
  },
  {
    ...SECRET,
    id: "sys_code_github_token",
    title: "GitHub token",
    severity: "critical",
    why: "The token acts in somebody's name on GitHub; use gh auth instead of the token itself",
    when: { kind: "detects", detectors: ["github_token"] },
    get hits() {
      return [`token ${fake("ghp_", 36)}`, `GITHUB_TOKEN=${fake("gho_", 36)}`] as const;
    },
    misses: ["ghp_ is how tokens begin", "gh auth status"],
  },
  {
    ...SECRET,
    id: "sys_code_openai_key",
    title: "OpenAI key",
    severity: "critical",
    why: "Whoever has the key spends its owner's money; read it from the environment instead",
    when: { kind: "detects", detectors: ["openai_key"] },
    get hits() {
      return proofOf("openai_key").hits;
    },
    get misses() {
      return proofOf("openai_key").misses;
    },
  },
  {
    ...SECRET,
    id: "sys_code_anthropic_key",
    title: "Anthropic key",
    severity: "critical",
    why: "Whoever has the key spends its owner's money; read it from the environment instead",
    when: { kind: "detects", detectors: ["anthropic_key"] },
    get hits() {
      return proofOf("anthropic_key").hits;
    },
    get misses() {
      return proofOf("anthropic_key").misses;
    },
  },
  {
    ...SECRET,
    id: "sys_code_jwt",
    title: "JSON web token",
    severity: "high",
    why: "The token is a session that can be taken over; ask for a new one where it is needed",
    when: { kind: "detects", detectors: ["jwt"] },
    get hits() {
      return proofOf("jwt").hits;
    },
    get misses() {
      return proofOf("jwt").misses;
    },
  },
  {
    ...SECRET,
    id: "sys_code_private_key",
    title: "Private key",
    severity: "critical",
    why: "Whoever has the private key is its owner; use an agent or a key file that stays where it is",
    when: { kind: "detects", detectors: ["private_key"] },
    get hits() {
      return [
        `${HEADER}\n${fake("MII", 61, ALPHABET.base64)}\n${fake("x", 64, ALPHABET.base64)}\n${
          HEADER.replace("BEGIN", "END")
        }`,
        `cat: ${HEADER}\n${fake("MIIE", 60, ALPHABET.base64)}\n${fake("y", 64, ALPHABET.base64)}\n${
          HEADER.replace("BEGIN", "END")
        }\n`,
      ] as const;
    },
    misses: ["-----BEGIN PUBLIC KEY-----", "ssh-keygen makes a private key"],
  },
  {
    ...SECRET,
    id: "sys_code_password_assign",
    title: "Password in code",
    severity: "high",
    why: "A password in code is read by everybody who reads the code; take it from the environment or a secret store",
    when: { kind: "detects", detectors: ["password_assignment"] },
    get hits() {
      return proofOf("password_assignment").hits;
    },
    get misses() {
      return proofOf("password_assignment").misses;
    },
  },
  {
    ...NAMED,
    id: "sys_sensitive_password",
    title: "Password",
    why: "A password that is shown is no longer secret; work with the masked text, or name the variable that holds it",
    when: { kind: "detects", detectors: ["password"] },
    get hits() {
      return [`DB_PASSWORD=${fake("", 12)}`, `Temporary password for user app: ${fake("p", 12)}`] as const;
    },
    misses: ["DB_PASSWORD=$PASSWORD", "password: required|min:8", "The password is required"],
  },
  {
    ...NAMED,
    id: "sys_sensitive_api_key",
    title: "API key",
    why: "Whoever has the key acts in its owner's name; work with the masked text, or name the variable that holds it",
    when: { kind: "detects", detectors: ["api_key"] },
    get hits() {
      return [`api_key = "${fake("", 32)}"`, `SERVICE_API_KEY=${fake("k", 31)}`] as const;
    },
    misses: ['api_key = "your-api-key-here"', "API_KEY=$API_KEY", "api_key = os.environ['API_KEY']"],
  },
  {
    ...NAMED,
    id: "sys_sensitive_token",
    title: "Access token",
    why:
      "Whoever has the token acts in its owner's name; work with the masked text, or name the variable that holds it",
    when: { kind: "detects", detectors: ["token", "authorization_header", "session_cookie"] },
    get hits() {
      return [
        `auth_token = "${fake("", 32)}"`,
        `API_TOKEN=${fake("t", 31)}`,
        `curl -H 'Authorization: Bearer ${fake("", 40)}' x`,
      ] as const;
    },
    misses: ["max_tokens=4096", "Authorization: Bearer $TOKEN", "token = parser.next_token"],
  },
  {
    ...NAMED,
    id: "sys_sensitive_secret",
    title: "Named secret",
    why: "A secret that is shown is no longer one; work with the masked text, or name the variable that holds it",
    when: { kind: "detects", detectors: ["secret"] },
    get hits() {
      return [`client_secret: "${fake("", 32)}"`, `CLIENT_SECRET=${fake("s", 31)}`] as const;
    },
    misses: ["secretName: web-tls", "SECRET=${SECRET}", 'secret = "top secret plans"', "SELECT secret_key FROM keys"],
  },
  {
    ...NAMED,
    id: "sys_sensitive_credentials",
    title: "Name and password",
    why: "A name with its password opens an account; use a netrc file, a keyring or a variable instead",
    when: { kind: "detects", detectors: ["credentials"] },
    get hits() {
      return [
        `curl -u bob:${fake("", 12)} https://example.com`,
        `machine api.example.com login bob password ${fake("", 14)}`,
      ] as const;
    },
    misses: ["docker run --user 1000:1000 image", "curl -u bob:$PASSWORD x", 'credentials: "same-origin"'],
  },
  {
    ...NAMED,
    id: "sys_sensitive_connection",
    title: "Connection string with a password",
    why:
      "The string opens a database to whoever reads it; work with the masked text, or name the variable that holds it",
    when: { kind: "detects", detectors: ["connection_password"] },
    get hits() {
      return [
        `postgres://app:${fake("", 12)}@db.example.com:5432/prod`,
        `Server=db;Database=shop;User ID=app;Password=${fake("", 14)};`,
      ] as const;
    },
    misses: ["postgres://db.example.com:5432/prod", "postgres://app:${DB_PASSWORD}@db/prod", "redis://cache:6379"],
  },
  ...vendorSecretPolicies,
];
