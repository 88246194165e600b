/** Personal data. */
import { americas } from "./pii/americas.ts";
import { asia } from "./pii/asia.ts";
import { contact } from "./pii/contact.ts";
import { document } from "./pii/document.ts";
import { indonesia } from "./pii/indonesia.ts";
import { northernEurope } from "./pii/northern_europe.ts";
import { oceaniaAfrica } from "./pii/oceania_africa.ts";
import { payment } from "./pii/payment.ts";
import { singapore } from "./pii/singapore.ts";
import { unitedStates } from "./pii/united_states.ts";
import { westernEurope } from "./pii/western_europe.ts";

export const pii = [
  ...payment,
  ...contact,
  ...document,
  ...unitedStates,
  ...westernEurope,
  ...northernEurope,
  ...americas,
  ...asia,
  ...singapore,
  ...indonesia,
  ...oceaniaAfrica,
] as const;
