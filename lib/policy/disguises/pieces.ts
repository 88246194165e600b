/** An order in pieces, which whoever reads it is to put together. */
import type { Disguise } from "./disguise.ts";

/** The disguise. */
export const pieces: Disguise = {
  shape: /[^\n]{20,1000}/g,
  told: /concat|join|combin|append|\ba ?\+ ?b\b|assembl/i,
  reveal: (hidden) => hidden.replace(/["'][\s;,+]{1,6}(?:(?:and )?\w{1,12}\s?=\s?)?["']/g, ""),
  inPieces: true,
};
