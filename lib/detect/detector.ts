/** A detector as data: a weak pattern, context that makes it sure, a checksum that settles it, and its proof. */

/** Two examples or more, by type: a detector without proof does not compile. */
export type Examples = readonly [string, string, ...string[]];

/** Finds one kind of sensitive value. */
export interface Detector {
  /** The kind, in the field's own term: `us_ssn`, `payment_card`, `aws_access_key_id`. Several may share one kind. */
  readonly type: string;
  /**
   * Without the flags g or y, which keep state; every repetition bounded. Group `value`, if there, is what is masked.
   * Escapes such as `\\n` in JSON reach it as white space.
   */
  readonly pattern: RegExp;
  /** The cheap first look: without one of these (lower-case ASCII) in the text, it is not tried. Empty = always. */
  readonly keywords: readonly string[];
  /** One of these words, lower case, must stand within 50 characters, for patterns that prove nothing alone. */
  readonly context?: readonly string[];
  /**
   * Tried on the 50 characters before the match, in lower case with `orderId` as two words: a label there makes the
   * match something else.
   */
  readonly notAfter?: RegExp;
  /** Settles a match: a checksum, a range, a calendar. It gets the part that would be masked. */
  readonly validate?: (match: string) => boolean;
  readonly hits: Examples;
  readonly misses: Examples;
}

/** Where in a text something sensitive stands: UTF-16 offsets, `end` exclusive. Never the value itself. */
export interface Finding {
  readonly type: string;
  /** Further kinds that were found in the same place: a token that is also the password of a URL. */
  readonly also?: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** All kinds of a finding: whoever selects findings by kind must look at each, or overlapping ones slip through. */
export function kindsOf({ type, also = [] }: Finding): readonly string[] {
  return [type, ...also];
}
