/** Which of our detectors claims which entity, by Presidio's name. An entity that is not here is not claimed. */
import type { SensitiveType } from "../../lib/detect/catalog.ts";

/** The kinds of finding that count as having found the entity. */
export const CLAIMED: Readonly<Record<string, readonly SensitiveType[]>> = {
  CREDIT_CARD: ["payment_card"],
  EMAIL_ADDRESS: ["email"],
  US_ITIN: ["us_itin"],
  US_SSN: ["us_ssn"],
};
