/** Letters with marks that belong to no language of the words. */
import { type Disguise, LINE } from "./disguise.ts";

/** The disguise. */
export const accents: Disguise = {
  shape: LINE,
  told: /[\u00c0-\u017f\u0300-\u036f\u1e00-\u1eff]/,
  reveal: (hidden) => hidden.normalize("NFD").replace(/\p{M}+/gu, "").replace(/[øØ]/g, "o"),
  inPieces: true,
};
