/** Personal data of all countries: masked in what tools return where it can do harm, noted elsewhere. */
import { proofOf } from "../../detect/proof.ts";
import type { Policy } from "../policy.ts";
import { nationalPii } from "./pii_national.ts";

const BOTH = { category: "pii-global", phases: ["request", "response"], requestAction: "log" } as const;

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
    severity: "critical",
    action: "redact",
    why: "Whoever reads a card number can pay with it; work with the masked text",
    when: { kind: "detects", detectors: ["payment_card"] },
    hits: ["card 4111 1111 1111 1111 declined", "pan=5555555555554444", "4111111111111112 and 4012888888881881"],
    misses: ["card 4111 1111 1111 1112 declined", "timestamp 1732406400000"],
  },
  {
    ...BOTH,
    id: "sys_pii_iban",
    title: "International bank account number",
    category: "pii-eu",
    severity: "critical",
    action: "redact",
    why: "Money can be drawn from an account whose number is known; work with the masked text",
    when: { kind: "detects", detectors: ["iban"] },
    get hits() {
      return proofOf("iban").hits;
    },
    get misses() {
      return proofOf("iban").misses;
    },
  },
  {
    ...BOTH,
    id: "sys_pii_bank_account",
    title: "US bank account or routing number",
    category: "pii-us",
    severity: "critical",
    action: "redact",
    why: "Money can be drawn from an account whose number is known; work with the masked text",
    when: { kind: "detects", detectors: ["us_bank_account"] },
    hits: ["routing number: 021000021", "checking account 000123456789"],
    misses: ["routing number: 021000022", "account settings 12345678", "commit 021000021"],
  },
  {
    ...BOTH,
    id: "sys_pii_passport",
    title: "Passport number",
    severity: "high",
    action: "redact",
    why: "A passport number opens accounts in somebody's name; work with the masked text",
    when: { kind: "detects", detectors: ["passport"] },
    hits: [
      "Passport No: C01234565",
      "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10",
    ],
    misses: ["build C01234565", "npm install passport@0.7.0", "passport.authenticate('jwt')"],
  },
  {
    ...BOTH,
    id: "sys_pii_dob",
    title: "Date of birth",
    severity: "high",
    action: "log",
    why: "A date of birth confirms who somebody is; leave it out, or write the year alone",
    when: { kind: "detects", detectors: ["date_of_birth"] },
    get hits() {
      return proofOf("date_of_birth").hits;
    },
    get misses() {
      return proofOf("date_of_birth").misses;
    },
  },
  {
    ...BOTH,
    id: "sys_pii_email",
    title: "E-mail address",
    severity: "medium",
    action: "log",
    why: "An e-mail address names a person; leave it out, or use one of example.com",
    when: { kind: "detects", detectors: ["email"] },
    hits: ["write to ada.lovelace@analytical.co.uk", "Author: Grace <grace@navy.mil>"],
    misses: ["user at host", "npm i @scope/package"],
  },
  {
    ...BOTH,
    id: "sys_pii_phone",
    title: "Telephone number",
    severity: "medium",
    action: "log",
    why: "A telephone number reaches a person; leave it out, or use a made-up one",
    when: { kind: "detects", detectors: ["phone"] },
    hits: ["call +44 20 7946 0958", "Mobile: 0171 1234567", "(415) 555-0132"],
    misses: ["1732406400000", "2024-11-05 10:31:07", "SSN 123-45-6789"],
  },
  {
    ...BOTH,
    id: "sys_pii_ip_address",
    title: "Public network address",
    severity: "medium",
    action: "log",
    why: "A public address may lead to a household; leave it out, or use one that is kept for examples (192.0.2.1)",
    when: { kind: "detects", detectors: ["ip_address"] },
    hits: ["client 86.121.97.248 connected", "peer 2a00:1450:4001:81b::200e"],
    misses: ["listening on 127.0.0.1:8080", "version 1.2.3.4", "std::vector", "10:31:07"],
  },
  {
    ...BOTH,
    id: "sys_pii_internal_ip",
    title: "Address inside a network",
    severity: "low",
    action: "log",
    why:
      "Addresses inside a network show how it is built; they are noted, not masked, because tools print them all day",
    when: { kind: "detects", detectors: ["internal_ip_address"] },
    hits: ["inet 192.168.1.20/24", "fe80::1%eth0"],
    misses: ["client 86.121.97.248", "1.2.3", "a::b"],
  },
  {
    ...BOTH,
    id: "sys_pii_booking_ref",
    title: "Booking reference",
    severity: "low",
    action: "log",
    why: "With a booking reference and a name a journey can be read and changed; leave them out",
    when: { kind: "detects", detectors: ["booking_reference"] },
    get hits() {
      return proofOf("booking_reference").hits;
    },
    get misses() {
      return proofOf("booking_reference").misses;
    },
  },
  ...nationalPii,
];
