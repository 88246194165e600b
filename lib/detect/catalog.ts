/** Every detector that axonflow has. */
import type { Detector } from "./detector.ts";
import { pii } from "./pii.ts";
import { secrets } from "./secrets.ts";
import { vendorSecrets } from "./vendor_secrets.ts";

/** The kinds of values that are found: what a policy may name. */
export type SensitiveType =
  | (typeof pii)[number]["type"]
  | (typeof secrets)[number]["type"]
  | (typeof vendorSecrets)[number]["type"];

/** All detectors, of personal data and of secrets. */
export const allDetectors: readonly Detector[] = [...pii, ...secrets, ...vendorSecrets];
