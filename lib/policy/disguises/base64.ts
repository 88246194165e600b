/** Words in base64. */
import { type Disguise, ifReadable, TOLD } from "./disguise.ts";

/** The disguise. */
export const base64: Disguise = {
  shape: /(?<!base64,)(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{24,4000}={0,2}/g,
  told: TOLD,
  reveal(hidden) {
    try {
      return ifReadable(atob(hidden.replace(/=+$/, "").slice(0, hidden.length - (hidden.length % 4 === 1 ? 1 : 0))));
    } catch {
      // Not base64, so nothing is hidden by it.
      return undefined;
    }
  },
};
