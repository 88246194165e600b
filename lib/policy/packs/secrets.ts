/** Credentials in texts: masked in what tools return, warned about in what they are asked. */
import { ALPHABET, fake } from "../../detect/fake.ts";
import type { Policy } from "../policy.ts";

const SECRET = {
  category: "code-secrets",
  phases: ["request", "response"],
  action: "redact",
  requestAction: "warn",
} as const;
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
    hits: [`key ${fake("AKIA", 16, ALPHABET.base32)}`, `aws_secret_access_key = ${fake("", 40, ALPHABET.base64)}`],
    misses: ["AKIA is a prefix", "aws configure list"],
  },
  {
    ...SECRET,
    id: "sys_code_github_token",
    title: "GitHub token",
    severity: "critical",
    why: "The token acts in somebody's name on GitHub; use gh auth instead of the token itself",
    when: { kind: "detects", detectors: ["github_token"] },
    hits: [`token ${fake("ghp_", 36)}`, `GITHUB_TOKEN=${fake("gho_", 36)}`],
    misses: ["ghp_ is how tokens begin", "gh auth status"],
  },
  {
    ...SECRET,
    id: "sys_code_private_key",
    title: "Private key",
    severity: "critical",
    why: "Whoever has the private key is its owner; use an agent or a key file that stays where it is",
    when: { kind: "detects", detectors: ["private_key"] },
    hits: [
      `${HEADER}\n${fake("MII", 61, ALPHABET.base64)}\n${fake("x", 64, ALPHABET.base64)}\n${
        HEADER.replace("BEGIN", "END")
      }`,
      `cat: ${HEADER}\n${fake("MIIE", 60, ALPHABET.base64)}\n${fake("y", 64, ALPHABET.base64)}\n${
        HEADER.replace("BEGIN", "END")
      }\n`,
    ],
    misses: ["-----BEGIN PUBLIC KEY-----", "ssh-keygen makes a private key"],
  },
];
