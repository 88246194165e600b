/** A way to hide words from a filter. */

/** Where it may have been used, and what stands there. */
export interface Disguise {
  readonly shape: RegExp;
  /** Without it in the passage, it was not used: many harmless things have the same shape. */
  readonly told?: RegExp;
  readonly reveal: (hidden: string) => string | undefined;
  /** Its words can be read, and make an order only together. */
  readonly inPieces?: true;
}

/** A line of a text, where a disguise has no shape of its own. */
export const LINE = /[^\n]{8,1000}/g;

/** Says that something is to be decoded, and followed. */
export const TOLD =
  /\b(?:decod|deciph|decrypt|rot-?13|base-?64|hex\b|binary\b|revers|backward|morse|translat|caesar|unscrambl|atob|follow|carry out|obey|execute)/i;

/** Text that is prose; code is no order, though it has the same words. */
export function ifReadable(text: string): string | undefined {
  const isProse = /^[\x20-\x7e\s]{6,}$/.test(text) &&
    (text.match(/[{}();=<>[\]]/g)?.length ?? 0) < text.length / 20;
  return isProse ? text : undefined;
}
