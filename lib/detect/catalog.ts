/** Every detector that axonflow has. */
import type { Detector } from "./detector.ts";
import { namedSecrets } from "./named_secrets.ts";
import { pii } from "./pii.ts";
import { placedSecrets } from "./placed_secrets.ts";
import { secrets } from "./secrets.ts";
import { serviceSecrets } from "./service_secrets.ts";
import { tabledSecrets } from "./tabled_secrets.ts";
import { vendorSecrets } from "./vendor_secrets.ts";

/** The kinds of values that are found: what a policy may name. */
export type SensitiveType =
  | (typeof pii)[number]["type"]
  | (typeof secrets)[number]["type"]
  | (typeof vendorSecrets)[number]["type"]
  | (typeof serviceSecrets)[number]["type"]
  | (typeof placedSecrets)[number]["type"]
  | (typeof namedSecrets)[number]["type"]
  | (typeof tabledSecrets)[number]["type"];

/** All detectors, of personal data and of secrets. */
export const allDetectors: readonly Detector[] = [
  ...pii,
  ...secrets,
  ...vendorSecrets,
  ...serviceSecrets,
  ...placedSecrets,
  ...namedSecrets,
  ...tabledSecrets,
];
