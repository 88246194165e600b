/** A detector as data: how a kind of value looks, what makes it sure, a checksum that settles it, and its proof. */
import type { Proof } from "../core/proof.ts";

interface Common {
  /** The kind, in the field's own term: `us_ssn`, `payment_card`, `aws_access_key_id`. Several may share one kind. */
  readonly type: string;
  /**
   * Tried on the 50 characters before the match, in lower case with `orderId` as two words: a label there makes the
   * match something else. Without it, forms that stand alone are not found behind `order id` and its like.
   */
  readonly notAfter?: RegExp;
  /** Settles a match: a checksum, a range, a calendar. It gets the part that would be masked. */
  readonly validate?: (match: string) => boolean;
  /** Called by tests alone: samples are made when they are needed, not when a hook starts. */
  readonly examples: () => Proof;
}

/** Finds what a pattern describes. */
export interface PatternDetector extends Common {
  /**
   * Without the flags g or y, which keep state; every repetition bounded. Group `value`, if there, is what is masked;
   * group `from`, in a lookbehind, is where it begins.
   * Escapes such as `\\n` in JSON reach it as white space.
   */
  readonly pattern: RegExp;
  /** The cheap first look: without one of these (in lower case) in the text, it is not tried. Empty = always. */
  readonly keywords: readonly string[];
  /** Every match begins with a keyword, so the pattern is tried where one stands and nowhere else. */
  readonly leads?: true;
  /** Only in tables: the whole header of the column in which a value stands; the pattern is tried on whole cells. */
  readonly column?: RegExp;
  /** The whole line in which such a header stands, where values look like words of code. */
  readonly heading?: RegExp;
  /** One of these words, lower case, must stand within 50 characters, for patterns that prove nothing alone. */
  readonly context?: readonly string[];
}

/** Finds numbers and codes by the lengths of their groups. */
export interface FormDetector extends Common {
  /**
   * `0` is a digit, `A` a letter; `-` is a hyphen, a space or a dot, the same throughout; a space, `.`, `/`, `+` and `:` are
   * themselves, and `~` is a hyphen alone. A value of such a form is tried, and nothing else.
   */
  readonly forms: readonly string[];
  /** Says more than the forms do; without it, the value must not be part of a longer word or chain. */
  readonly pattern?: RegExp;
  /** Its names, lower case: one within 50 characters makes a valid value sure. */
  readonly labels?: readonly string[];
  /** Whether a valid value is sure without a label; by default only of a kind that has no labels. */
  readonly alone?: true | ((match: string) => boolean);
}

/** Finds one kind of sensitive value. */
export type Detector = PatternDetector | FormDetector;

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
