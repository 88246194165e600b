/** Personal data: masked in what tools return, noted in what they are asked. */
import type { Policy } from "../policy.ts";

const BOTH = { phases: ["request", "response"], requestAction: "log" } as const;

/** The policies. */
export const pii: readonly Policy[] = [
  {
    ...BOTH,
    id: "sys_pii_ssn",
    title: "US social security number",
    category: "pii-us",
    severity: "critical",
    action: "redact",
    why: "A social security number cannot be changed once it is known; work with the masked text",
    when: { kind: "detects", detectors: ["us_ssn"] },
    hits: ["Patient SSN is 123-45-6789", "ssn: 219-09-9998 on file"],
    misses: ["Order 123-456-789 shipped", "SSN 000-12-3456"],
  },
  {
    ...BOTH,
    id: "sys_pii_credit_card",
    title: "Payment card number",
    category: "pii-global",
    severity: "critical",
    action: "redact",
    why: "Whoever reads a card number can pay with it; work with the masked text",
    when: { kind: "detects", detectors: ["payment_card"] },
    hits: ["card 4111 1111 1111 1111 declined", "pan=5555555555554444"],
    misses: ["card 4111 1111 1111 1112 declined", "timestamp 1732406400000"],
  },
  {
    ...BOTH,
    id: "sys_pii_email",
    title: "E-mail address",
    category: "pii-global",
    severity: "medium",
    action: "log",
    why: "An e-mail address names a person; it is noted, not masked, because code and commits are full of them",
    when: { kind: "detects", detectors: ["email"] },
    hits: ["write to ada.lovelace@analytical.co.uk", "Author: Grace <grace@navy.mil>"],
    misses: ["user at host", "npm i @scope/package"],
  },
];
